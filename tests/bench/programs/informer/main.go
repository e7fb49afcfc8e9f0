// informer KUBECONFIG RESOURCES: client-go's shared informers on group/version/resource names separated by commas, protobuf on the
// wire, everything else as client-go does it by default. Prints one line of JSON when every cache is complete, then, for each line
// read from standard input, one with the heap after a garbage collection. Ends with its input.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"log"
	"os"
	"runtime"
	"runtime/debug"
	"strings"
	"time"

	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/client-go/informers"
	"k8s.io/client-go/kubernetes"
	"k8s.io/client-go/tools/clientcmd"
)

type synced struct {
	Seconds float64        `json:"seconds"`
	Objects map[string]int `json:"objects"`
}

type memory struct {
	HeapBytes uint64 `json:"heapBytes"`
}

func resourceOf(text string) schema.GroupVersionResource {
	parts := strings.Split(text, "/")
	if len(parts) == 2 {
		return schema.GroupVersionResource{Version: parts[0], Resource: parts[1]}
	}
	return schema.GroupVersionResource{Group: parts[0], Version: parts[1], Resource: parts[2]}
}

func main() {
	started := time.Now()
	if len(os.Args) != 3 {
		log.Fatal("usage: informer KUBECONFIG RESOURCES")
	}
	config, err := clientcmd.BuildConfigFromFlags("", os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	config.ContentType = "application/vnd.kubernetes.protobuf"
	config.AcceptContentTypes = "application/vnd.kubernetes.protobuf,application/json"
	config.QPS = -1
	client, err := kubernetes.NewForConfig(config)
	if err != nil {
		log.Fatal(err)
	}
	factory := informers.NewSharedInformerFactory(client, 0)
	listers := map[string]informers.GenericInformer{}
	for _, text := range strings.Split(os.Args[2], ",") {
		informer, err := factory.ForResource(resourceOf(text))
		if err != nil {
			log.Fatal(err)
		}
		informer.Informer()
		listers[text] = informer
	}
	factory.StartWithContext(context.Background())
	for resource, ok := range factory.WaitForCacheSync(nil) {
		if !ok {
			log.Fatalf("%s did not sync", resource)
		}
	}
	counts := map[string]int{}
	for text, informer := range listers {
		counts[text] = len(informer.Informer().GetStore().ListKeys())
	}
	out := json.NewEncoder(os.Stdout)
	out.Encode(synced{time.Since(started).Seconds(), counts})
	lines := bufio.NewScanner(os.Stdin)
	for lines.Scan() {
		debug.FreeOSMemory()
		var stats runtime.MemStats
		runtime.ReadMemStats(&stats)
		out.Encode(memory{stats.HeapAlloc})
	}
}
