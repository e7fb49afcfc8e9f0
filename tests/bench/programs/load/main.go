// load: fills a cluster with pods, and keeps pods changing.
//
//	load create KUBECONFIG PODS        namespaces, nodes, workloads and pods, each pod written by two field managers
//	load churn  KUBECONFIG RATE        changes pod statuses RATE times a second until its input ends
//
// Both print one line of JSON at the end.
package main

import (
	"encoding/json"
	"log"
	"os"
	"strconv"

	"k8s.io/client-go/kubernetes"
	"k8s.io/client-go/tools/clientcmd"
)

// connect returns a client that speaks protobuf and never waits for its own rate limiter.
func connect(kubeconfig string) *kubernetes.Clientset {
	config, err := clientcmd.BuildConfigFromFlags("", kubeconfig)
	if err != nil {
		log.Fatal(err)
	}
	config.ContentType = "application/vnd.kubernetes.protobuf"
	config.QPS = -1
	client, err := kubernetes.NewForConfig(config)
	if err != nil {
		log.Fatal(err)
	}
	return client
}

func main() {
	if len(os.Args) != 4 {
		log.Fatal("usage: load create|churn KUBECONFIG PODS|RATE")
	}
	number, err := strconv.Atoi(os.Args[3])
	if err != nil {
		log.Fatal(err)
	}
	var result any
	switch os.Args[1] {
	case "create":
		result, err = create(connect(os.Args[2]), number)
	case "churn":
		result, err = churn(connect(os.Args[2]), number)
	default:
		log.Fatalf("unknown command %q; known: create, churn", os.Args[1])
	}
	if err != nil {
		log.Fatal(err)
	}
	json.NewEncoder(os.Stdout).Encode(result)
}
