package main

import (
	"fmt"
	"hash/fnv"
)

const (
	podsPerWorkload  = 20
	podsPerNode      = 100
	podsPerNamespace = 500
	// Every fifth workload has a Service, as most batch and worker Deployments have none.
	workloadsPerService = 5
)

// letters are those that Kubernetes makes up names from (k8s.io/apimachinery/pkg/util/rand).
const letters = "bcdfghjklmnpqrstvwxz2456789"

// suffix is a name's made-up end: always the same for the same seed.
func suffix(seed string, length int) string {
	hash := fnv.New64a()
	hash.Write([]byte(seed))
	value := hash.Sum64()
	text := make([]byte, length)
	for i := range text {
		text[i] = letters[value%uint64(len(letters))]
		value /= uint64(len(letters))
	}
	return string(text)
}

// Names have fixed widths, so that a recorded list can be multiplied by exchanging a digit.
func namespaceName(index int) string { return fmt.Sprintf("bench-%03d", index) }
func nodeName(index int) string      { return fmt.Sprintf("node-%04d", index) }
func workloadName(index int) string  { return fmt.Sprintf("web-%05d", index) }
func replicaSetName(index int) string {
	name := workloadName(index)
	return name + "-" + suffix(name, 10)
}
func podName(pod int) string {
	return replicaSetName(pod/podsPerWorkload) + "-" + suffix(fmt.Sprint("pod", pod), 5)
}

func namespaceOfWorkload(index int) string {
	return namespaceName(index * podsPerWorkload / podsPerNamespace)
}

// condition is how a pod fares: most are well, as in most clusters.
type condition int

const (
	running condition = iota
	crashing
	unready
	unscheduled
	restarted
)

func conditionOf(pod int) condition {
	switch pod % 200 {
	case 17:
		return crashing
	case 59:
		return unready
	case 101:
		return unscheduled
	case 140, 141, 142, 143:
		return restarted
	}
	return running
}

// nodeOfPod spreads a workload's pods over nodes.
func nodeOfPod(pod, nodes int) int { return (pod * 7) % nodes }

// podIP is unique below 16 million pods.
func podIP(pod int) string {
	return fmt.Sprintf("10.%d.%d.%d", pod>>16&255, pod>>8&255, pod&255)
}
