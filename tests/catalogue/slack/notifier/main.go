// Renders notification templates with the data and functions that Grafana's documentation lists.
// In: a JSON list of messages; out: a JSON list of the texts made of them.
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"text/template"
)

type message struct {
	Definitions string `json:"definitions"`
	Template    string `json:"template"`
	Data        Data   `json:"data"`
}

func render(one message) (string, error) {
	all := template.New("field").Option("missingkey=zero")
	all.Funcs(functions(all))
	if _, err := all.New("definitions").Parse(one.Definitions); err != nil {
		return "", err
	}
	if _, err := all.Parse(one.Template); err != nil {
		return "", err
	}
	var out bytes.Buffer
	err := all.Execute(&out, one.Data)
	return out.String(), err
}

func run() error {
	var messages []message
	if err := json.NewDecoder(os.Stdin).Decode(&messages); err != nil {
		return err
	}
	texts := make([]string, len(messages))
	for i, one := range messages {
		text, err := render(one)
		if err != nil {
			return fmt.Errorf("message %d: %w", i, err)
		}
		texts[i] = text
	}
	return json.NewEncoder(os.Stdout).Encode(texts)
}

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
