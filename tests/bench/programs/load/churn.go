package main

import (
	"context"
	"io"
	"os"
	"sync"
	"sync/atomic"
	"time"

	core "k8s.io/api/core/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	meta "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/client-go/kubernetes"
)

// churned pods take turns, so that one is changed again only after the others.
const churned = 2000

// changers is how many requests may be under way.
const changers = 32

type churnResult struct {
	Changes int64   `json:"changes"`
	Failed  int64   `json:"failed"`
	Seconds float64 `json:"seconds"`
	// Rate is what the API server took a second, which may be less than what was asked for.
	Rate float64 `json:"rate"`
}

// change writes a status as a kubelet does that restarted a container.
func change(ctx context.Context, client kubernetes.Interface, pod *core.Pod) (*core.Pod, error) {
	pod.Status.ContainerStatuses[0].RestartCount++
	pod.Status.ContainerStatuses[0].Ready = !pod.Status.ContainerStatuses[0].Ready
	next, err := client.CoreV1().Pods(pod.Namespace).UpdateStatus(ctx, pod, meta.UpdateOptions{FieldManager: "kubelet"})
	if apierrors.IsConflict(err) {
		next, err = client.CoreV1().Pods(pod.Namespace).Get(ctx, pod.Name, meta.GetOptions{})
	}
	return next, err
}

// churn changes statuses rate times a second until standard input ends. An API server that is away for a while is waited for.
func churn(client *kubernetes.Clientset, rate int) (any, error) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	list, err := client.CoreV1().Pods("").List(ctx, meta.ListOptions{Limit: churned, LabelSelector: template})
	if err != nil {
		return nil, err
	}
	ready := make(chan *core.Pod, churned)
	for index := range list.Items {
		if len(list.Items[index].Status.ContainerStatuses) > 0 {
			ready <- &list.Items[index]
		}
	}
	os.Stdout.WriteString("{\"started\":true}\n")
	go func() {
		io.Copy(io.Discard, os.Stdin)
		cancel()
	}()
	var changes, failed atomic.Int64
	tokens := make(chan struct{}, rate)
	var group sync.WaitGroup
	for range changers {
		group.Go(func() {
			for range tokens {
				pod := <-ready
				next, err := change(ctx, client, pod)
				if err != nil {
					failed.Add(1)
					ready <- pod
					continue
				}
				changes.Add(1)
				ready <- next
			}
		})
	}
	started := time.Now()
	sent := 0.0
	for ctx.Err() == nil {
		time.Sleep(2 * time.Millisecond)
		due := time.Since(started).Seconds() * float64(rate)
		for ; sent < due; sent++ {
			select {
			case tokens <- struct{}{}:
			default: // More than a second behind: what is late is left out, and shows in the rate.
			}
		}
	}
	close(tokens)
	seconds := time.Since(started).Seconds()
	group.Wait()
	return churnResult{changes.Load(), failed.Load(), seconds, float64(changes.Load()) / seconds}, nil
}
