package main

import (
	"sort"
	"time"
)

// KV holds labels or annotations.
type KV map[string]string

// Pair is one of them.
type Pair struct{ Name, Value string }

// SortedPairs lists all by name, alertname first.
func (kv KV) SortedPairs() []Pair {
	pairs := make([]Pair, 0, len(kv))
	for name, value := range kv {
		pairs = append(pairs, Pair{name, value})
	}
	sort.Slice(pairs, func(i, j int) bool {
		if first := pairs[i].Name == "alertname"; first != (pairs[j].Name == "alertname") {
			return first
		}
		return pairs[i].Name < pairs[j].Name
	})
	return pairs
}

// Remove gives all but the named.
func (kv KV) Remove(names []string) KV {
	rest := KV{}
	for name, value := range kv {
		rest[name] = value
	}
	for _, name := range names {
		delete(rest, name)
	}
	return rest
}

// Alert is what a template sees of one alert.
type Alert struct {
	Status       string             `json:"status"`
	Labels       KV                 `json:"labels"`
	Annotations  KV                 `json:"annotations"`
	StartsAt     time.Time          `json:"startsAt"`
	EndsAt       time.Time          `json:"endsAt"`
	GeneratorURL string             `json:"generatorURL"`
	SilenceURL   string             `json:"silenceURL"`
	DashboardURL string             `json:"dashboardURL"`
	PanelURL     string             `json:"panelURL"`
	Fingerprint  string             `json:"fingerprint"`
	Values       map[string]float64 `json:"values"`
	ValueString  string             `json:"valueString"`
}

// Alerts are those of a message.
type Alerts []Alert

func (alerts Alerts) with(status string) []Alert {
	found := []Alert{}
	for _, alert := range alerts {
		if alert.Status == status {
			found = append(found, alert)
		}
	}
	return found
}

// Firing are those that have not ended.
func (alerts Alerts) Firing() []Alert { return alerts.with("firing") }

// Resolved are those that have.
func (alerts Alerts) Resolved() []Alert { return alerts.with("resolved") }

// Data is what a template sees of a message.
type Data struct {
	Receiver          string `json:"receiver"`
	Status            string `json:"status"`
	Alerts            Alerts `json:"alerts"`
	GroupLabels       KV     `json:"groupLabels"`
	CommonLabels      KV     `json:"commonLabels"`
	CommonAnnotations KV     `json:"commonAnnotations"`
	ExternalURL       string `json:"externalURL"`
}
