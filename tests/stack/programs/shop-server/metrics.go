package main

import (
	"fmt"
	"net/http"
	"sort"
	"sync"
	"time"
)

var bounds = []float64{0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5}

type series struct{ route, code string }

type observations struct {
	buckets []uint64
	count   uint64
	sum     float64
}

var (
	lock     sync.Mutex
	measures = map[series]*observations{}
)

type statusRecorder struct {
	http.ResponseWriter
	status int
}

func (s *statusRecorder) WriteHeader(status int) {
	s.status = status
	s.ResponseWriter.WriteHeader(status)
}

func measured(route string, handler http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		start := time.Now()
		recorder := &statusRecorder{w, http.StatusOK}
		handler(recorder, r)
		observe(series{route, fmt.Sprint(recorder.status)}, time.Since(start).Seconds())
	}
}

func observe(key series, seconds float64) {
	lock.Lock()
	defer lock.Unlock()
	entry := measures[key]
	if entry == nil {
		entry = &observations{buckets: make([]uint64, len(bounds))}
		measures[key] = entry
	}
	entry.count++
	entry.sum += seconds
	for i, bound := range bounds {
		if seconds <= bound {
			entry.buckets[i]++
		}
	}
}

// exposition writes the Prometheus text format, version 0.0.4.
func exposition(w http.ResponseWriter, _ *http.Request) {
	lock.Lock()
	defer lock.Unlock()
	w.Header().Set("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
	keys := make([]series, 0, len(measures))
	for key := range measures {
		keys = append(keys, key)
	}
	sort.Slice(keys, func(a, b int) bool { return keys[a].route+keys[a].code < keys[b].route+keys[b].code })
	fmt.Fprint(w, "# HELP http_requests_total Requests answered.\n# TYPE http_requests_total counter\n")
	for _, key := range keys {
		fmt.Fprintf(w, "http_requests_total{method=\"GET\",route=%q,code=%q} %d\n", key.route, key.code, measures[key].count)
	}
	fmt.Fprint(w, "# HELP http_request_duration_seconds Time to answer.\n# TYPE http_request_duration_seconds histogram\n")
	for _, key := range keys {
		entry, labels := measures[key], fmt.Sprintf("method=\"GET\",route=%q,code=%q", key.route, key.code)
		for i, bound := range bounds {
			fmt.Fprintf(w, "http_request_duration_seconds_bucket{%s,le=\"%g\"} %d\n", labels, bound, entry.buckets[i])
		}
		fmt.Fprintf(w, "http_request_duration_seconds_bucket{%s,le=\"+Inf\"} %d\n", labels, entry.count)
		fmt.Fprintf(w, "http_request_duration_seconds_sum{%s} %g\n", labels, entry.sum)
		fmt.Fprintf(w, "http_request_duration_seconds_count{%s} %d\n", labels, entry.count)
	}
}
