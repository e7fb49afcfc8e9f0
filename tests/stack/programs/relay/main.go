// relay CONFIG [until-input-ends]: forwards TCP connections as described by a JSON file, optionally between network namespaces,
// so that the host needs no interface, route or firewall rule of its own.
package main

import (
	"encoding/json"
	"io"
	"log"
	"net"
	"os"
	"strconv"
	"strings"
	"time"
)

// forward is one listener and where its connections go.
type forward struct {
	Listen    string `json:"listen"`
	ListenNs  string `json:"listenNs"`
	Dial      string `json:"dial"`      // host:port, or @file: the file's content, read for each connection
	DialNs    string `json:"dialNs"`    // path of a network namespace; empty: the relay's own
	DelayFile string `json:"delayFile"` // milliseconds added in each direction, read for each chunk
}

func fileText(path string) string {
	text, err := os.ReadFile(path)
	if err != nil {
		return ""
	}
	return strings.TrimSpace(string(text))
}

func (f forward) target() string {
	if file, isFile := strings.CutPrefix(f.Dial, "@"); isFile {
		return fileText(file)
	}
	return f.Dial
}

func (f forward) delay() time.Duration {
	if f.DelayFile == "" {
		return 0
	}
	ms, err := strconv.Atoi(fileText(f.DelayFile))
	if err != nil {
		return 0
	}
	return time.Duration(ms) * time.Millisecond
}

type chunk struct {
	data []byte
	due  time.Time
}

// pump copies with a delay that, as on a long line, postpones bytes without lowering the throughput.
func (f forward) pump(to, from net.Conn) {
	if f.DelayFile == "" {
		io.Copy(to, from)
		closeWrite(to)
		return
	}
	chunks := make(chan chunk, 1024)
	go func() {
		defer close(chunks)
		for {
			buffer := make([]byte, 32*1024)
			n, err := from.Read(buffer)
			if n > 0 {
				chunks <- chunk{buffer[:n], time.Now().Add(f.delay())}
			}
			if err != nil {
				return
			}
		}
	}()
	broken := false
	for c := range chunks {
		time.Sleep(time.Until(c.due))
		if broken {
			continue
		}
		if _, err := to.Write(c.data); err != nil {
			broken = true
			from.Close()
		}
	}
	closeWrite(to)
}

func closeWrite(c net.Conn) {
	if tcp, ok := c.(*net.TCPConn); ok {
		tcp.CloseWrite()
	}
}

func (f forward) serve(client net.Conn) {
	defer client.Close()
	target := f.target()
	if target == "" {
		return
	}
	backend, err := inNamespace(f.DialNs, func() (net.Conn, error) { return net.DialTimeout("tcp", target, 10*time.Second) })
	if err != nil {
		log.Printf("%s -> %s: %v", f.Listen, target, err)
		return
	}
	defer backend.Close()
	go f.pump(backend, client)
	f.pump(client, backend)
}

func main() {
	if len(os.Args) < 2 {
		log.Fatal("usage: relay CONFIG [until-input-ends]")
	}
	text, err := os.ReadFile(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	var forwards []forward
	if err := json.Unmarshal(text, &forwards); err != nil {
		log.Fatal(err)
	}
	for _, f := range forwards {
		listener, err := inNamespace(f.ListenNs, func() (net.Listener, error) { return net.Listen("tcp", f.Listen) })
		if err != nil {
			log.Fatalf("%s: %v", f.Listen, err)
		}
		go func() {
			for {
				client, err := listener.Accept()
				if err != nil {
					log.Fatalf("%s: %v", f.Listen, err)
				}
				go f.serve(client)
			}
		}()
	}
	log.Printf("%d forwards", len(forwards))
	if len(os.Args) > 2 {
		io.Copy(io.Discard, os.Stdin)
		return
	}
	select {}
}
