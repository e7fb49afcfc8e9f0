// shop-server is the program of every workload in the scenarios: a small web service whose behaviour, good or
// bad, is set by environment variables, and whose checks can be broken at run time by creating a file.
package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

func text(name, fallback string) string {
	if value := os.Getenv(name); value != "" {
		return value
	}
	return fallback
}

func number(name string) float64 {
	value := os.Getenv(name)
	if value == "" {
		return 0
	}
	n, err := strconv.ParseFloat(value, 64)
	if err != nil {
		log.Fatalf("%s=%q is not a number", name, value)
	}
	return n
}

// checkStatus is what a check answers: 200, or the status written in the file BREAK_DIR/<check>
// ("touch" leaves it empty: 503), or "hang" to answer too late.
func checkStatus(check string) int {
	content, err := os.ReadFile(filepath.Join(text("BREAK_DIR", "/tmp/break"), check))
	if err != nil {
		return http.StatusOK
	}
	word := strings.TrimSpace(string(content))
	if word == "hang" {
		time.Sleep(time.Minute)
	}
	if status, err := strconv.Atoi(word); err == nil {
		return status
	}
	return http.StatusServiceUnavailable
}

func checkHandler(check string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		status := checkStatus(check)
		w.WriteHeader(status)
		if status == http.StatusOK {
			fmt.Fprintln(w, "ok")
			return
		}
		log.Printf(`level=error msg="%s answers %d: dependency not available"`, check, status)
		fmt.Fprintf(w, "%s: %s\n", check, http.StatusText(status))
	}
}

var backendClient = &http.Client{Timeout: 5 * time.Second}

func home(w http.ResponseWriter, _ *http.Request) {
	backend := os.Getenv("BACKEND_URL")
	if backend == "" {
		time.Sleep(time.Duration(number("LATENCY_MS") * float64(time.Millisecond)))
		host, _ := os.Hostname()
		fmt.Fprintf(w, "%s on %s\n", text("NAME", "shop"), host)
		return
	}
	answer, err := backendClient.Get(backend)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	defer answer.Body.Close()
	w.WriteHeader(answer.StatusCode)
	io.Copy(w, answer.Body)
}

// traffic calls the program's own front page so that request series move without an outside client.
func traffic(perSecond float64, port string) {
	for range time.Tick(time.Duration(float64(time.Second) / perSecond)) {
		answer, err := backendClient.Get("http://127.0.0.1:" + port + "/")
		if err == nil {
			io.Copy(io.Discard, answer.Body)
			answer.Body.Close()
		}
	}
}

func main() {
	log.SetFlags(0)
	port := text("PORT", "8080")
	log.Printf(`level=info msg="starting" name=%s port=%s`, text("NAME", "shop"), port)
	time.Sleep(time.Duration(number("START_DELAY_S") * float64(time.Second)))
	misbehave()
	mux := http.NewServeMux()
	for route, handler := range map[string]http.HandlerFunc{"/{$}": home, "/healthz": checkHandler("healthz"), "/readyz": checkHandler("readyz")} {
		mux.HandleFunc("GET "+route, measured(strings.TrimSuffix(route, "{$}"), handler))
	}
	mux.HandleFunc("GET /metrics", exposition)
	mux.HandleFunc("POST /break/{check}", func(w http.ResponseWriter, r *http.Request) {
		file := filepath.Join(text("BREAK_DIR", "/tmp/break"), filepath.Base(r.PathValue("check")))
		os.MkdirAll(filepath.Dir(file), 0o755)
		body, _ := io.ReadAll(io.LimitReader(r.Body, 64))
		os.WriteFile(file, body, 0o644)
	})
	if rate := number("TRAFFIC_RPS"); rate > 0 {
		go traffic(rate, port)
	}
	log.Fatal(http.ListenAndServe(":"+port, mux))
}
