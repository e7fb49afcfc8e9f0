package main

import (
	"bytes"
	"encoding/json"
	"regexp"
	"strings"
	"text/template"
)

// dataFunctions is the namespace "data" as Grafana's documentation describes it.
type dataFunctions struct{}

func (dataFunctions) ToJSON(value any) (string, error) {
	text, err := json.Marshal(value)
	return string(text), err
}

// templateFunctions is the namespace "tmpl".
type templateFunctions struct{ all *template.Template }

func (t templateFunctions) Exec(name string, context ...any) (string, error) {
	var dot any
	if len(context) > 0 {
		dot = context[0]
	}
	var out bytes.Buffer
	err := t.all.ExecuteTemplate(&out, name, dot)
	return out.String(), err
}

// functions are those of the documented ones that our templates call.
func functions(all *template.Template) template.FuncMap {
	return template.FuncMap{
		"toLower": strings.ToLower,
		"toUpper": strings.ToUpper,
		"reReplaceAll": func(pattern, by, text string) string {
			return regexp.MustCompile(pattern).ReplaceAllString(text, by)
		},
		"stringSlice": func(texts ...string) []string { return texts },
		"data":        func() dataFunctions { return dataFunctions{} },
		"tmpl":        func() templateFunctions { return templateFunctions{all} },
	}
}
