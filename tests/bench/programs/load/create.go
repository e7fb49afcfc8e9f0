package main

import (
	"context"
	"sync"
	"time"

	core "k8s.io/api/core/v1"
	meta "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/client-go/kubernetes"
)

// Requests under way at once: enough to keep the API server busy, few enough to stay below its limit of 200 writes.
const concurrency = 48

type created struct {
	Pods    int     `json:"pods"`
	Nodes   int     `json:"nodes"`
	Seconds float64 `json:"seconds"`
	// PodSeconds is the part that the pods took: two requests each.
	PodSeconds float64 `json:"podSeconds"`
}

// each runs task for 0 to count-1, some at once, and returns the first error.
func each(count int, task func(index int) error) error {
	next := make(chan int)
	var group sync.WaitGroup
	var once sync.Once
	var first error
	for range concurrency {
		group.Go(func() {
			for index := range next {
				if err := task(index); err != nil {
					once.Do(func() { first = err })
				}
			}
		})
	}
	for index := range count {
		next <- index
	}
	close(next)
	group.Wait()
	return first
}

// createPod writes the pod as the ReplicaSet controller does, then its status as the kubelet does.
func createPod(ctx context.Context, client kubernetes.Interface, pod, nodes int, owner meta.OwnerReference) error {
	object := podObject(pod, nodes, owner)
	made, err := client.CoreV1().Pods(object.Namespace).Create(ctx, object, byController)
	if err != nil {
		return err
	}
	made.Status = podStatus(pod, made.Spec)
	_, err = client.CoreV1().Pods(object.Namespace).UpdateStatus(ctx, made, meta.UpdateOptions{FieldManager: "kubelet"})
	return err
}

// probeNamespace holds few pods, whose changes are easy to spot.
const probeNamespace = "bench-probe"

func createProbe(ctx context.Context, client kubernetes.Interface) error {
	if err := createNamespace(ctx, client, probeNamespace); err != nil {
		return err
	}
	pod := &core.Pod{ObjectMeta: meta.ObjectMeta{Namespace: probeNamespace, Name: "probe", Labels: map[string]string{"app": "probe"}}, Spec: podSpec(0)}
	pod.Spec.NodeName = nodeName(0)
	made, err := client.CoreV1().Pods(probeNamespace).Create(ctx, pod, byController)
	if err != nil {
		return err
	}
	made.Status = podStatus(0, made.Spec)
	_, err = client.CoreV1().Pods(probeNamespace).UpdateStatus(ctx, made, meta.UpdateOptions{FieldManager: "kubelet"})
	return err
}

func create(client *kubernetes.Clientset, pods int) (any, error) {
	ctx := context.Background()
	started := time.Now()
	workloads := pods / podsPerWorkload
	nodes := max(1, pods/podsPerNode)
	spaces := (pods + podsPerNamespace - 1) / podsPerNamespace
	err := each(spaces, func(index int) error { return createNamespace(ctx, client, namespaceName(index)) })
	if err != nil {
		return nil, err
	}
	if err = each(nodes, func(index int) error { return createNode(ctx, client, index) }); err != nil {
		return nil, err
	}
	if err = createProbe(ctx, client); err != nil {
		return nil, err
	}
	owners := make([]meta.OwnerReference, workloads)
	err = each(workloads, func(index int) error {
		owner, err := createWorkload(ctx, client, index)
		owners[index] = owner
		return err
	})
	if err != nil {
		return nil, err
	}
	podsStarted := time.Now()
	err = each(workloads*podsPerWorkload, func(pod int) error {
		return createPod(ctx, client, pod, nodes, owners[pod/podsPerWorkload])
	})
	return created{workloads * podsPerWorkload, nodes, time.Since(started).Seconds(), time.Since(podsStarted).Seconds()}, err
}
