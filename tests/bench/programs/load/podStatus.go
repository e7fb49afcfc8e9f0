package main

import (
	"fmt"
	"strings"
	"time"

	core "k8s.io/api/core/v1"
	meta "k8s.io/apimachinery/pkg/apis/meta/v1"
)

// epoch is when the imagined cluster came up.
var epoch = time.Date(2026, 11, 1, 0, 0, 0, 0, time.UTC)

func at(pod int, after time.Duration) meta.Time {
	return meta.NewTime(epoch.Add(time.Duration(pod%500_000)*time.Second + after))
}

func podCondition(pod int, kind core.PodConditionType, ok bool, reason, message string) core.PodCondition {
	status := core.ConditionTrue
	if !ok {
		status = core.ConditionFalse
	}
	return core.PodCondition{Type: kind, Status: status, Reason: reason, Message: message, LastTransitionTime: at(pod, 3*time.Second)}
}

func unscheduledStatus(pod int) core.PodStatus {
	message := "0/500 nodes are available: 500 Insufficient memory. preemption: 0/500 nodes are available."
	return core.PodStatus{Phase: core.PodPending, QOSClass: core.PodQOSBurstable,
		Conditions: []core.PodCondition{podCondition(pod, core.PodScheduled, false, core.PodReasonUnschedulable, message)}}
}

func containerID(pod, container int) string {
	seed := fmt.Sprint(pod, "/", container)
	text := "containerd://"
	for i := range 6 {
		text += suffix(fmt.Sprint(seed, i), 10)
	}
	return text
}

func terminated(pod, exitCode int, reason string) core.ContainerState {
	return core.ContainerState{Terminated: &core.ContainerStateTerminated{ExitCode: int32(exitCode), Reason: reason,
		StartedAt: at(pod, time.Minute), FinishedAt: at(pod, 2*time.Minute), ContainerID: containerID(pod, 9)}}
}

func containerStatus(pod, index int, container core.Container) core.ContainerStatus {
	ready, started := true, true
	status := core.ContainerStatus{
		Name: container.Name, Image: container.Image, Ready: ready, Started: &started,
		ImageID:     container.Image[:strings.LastIndex(container.Image, ":")] + "@sha256:" + containerID(pod/podsPerWorkload, index)[13:],
		ContainerID: containerID(pod, index),
		State:       core.ContainerState{Running: &core.ContainerStateRunning{StartedAt: at(pod, 5*time.Second)}},
	}
	if index > 0 {
		return status
	}
	switch conditionOf(pod) {
	case crashing:
		stopped := false
		status.Ready, status.Started, status.RestartCount = false, &stopped, int32(7+pod%40)
		status.State = core.ContainerState{Waiting: &core.ContainerStateWaiting{Reason: "CrashLoopBackOff",
			Message: "back-off 5m0s restarting failed container=app pod=" + podName(pod)}}
		status.LastTerminationState = terminated(pod, 1, "Error")
	case restarted:
		status.RestartCount = int32(1 + pod%5)
		status.LastTerminationState = terminated(pod, 137, "OOMKilled")
	case unready:
		status.Ready = false
	}
	return status
}

// podStatus is what a kubelet reports.
func podStatus(pod int, spec core.PodSpec) core.PodStatus {
	how := conditionOf(pod)
	if how == unscheduled {
		return unscheduledStatus(pod)
	}
	ready := how == running || how == restarted
	reason, message := "", ""
	if !ready {
		reason, message = "ContainersNotReady", "containers with unready status: [app]"
	}
	started := at(pod, time.Second)
	host := fmt.Sprintf("172.16.%d.%d", nodeIndex(spec.NodeName)>>8, nodeIndex(spec.NodeName)&255)
	status := core.PodStatus{
		Phase: core.PodRunning, QOSClass: core.PodQOSBurstable, StartTime: &started,
		HostIP: host, HostIPs: []core.HostIP{{IP: host}}, PodIP: podIP(pod), PodIPs: []core.PodIP{{IP: podIP(pod)}},
		Conditions: []core.PodCondition{
			podCondition(pod, core.PodReadyToStartContainers, true, "", ""),
			podCondition(pod, core.PodInitialized, true, "", ""),
			podCondition(pod, core.PodReady, ready, reason, message),
			podCondition(pod, core.ContainersReady, ready, reason, message),
			podCondition(pod, core.PodScheduled, true, "", ""),
		},
	}
	for index, container := range spec.Containers {
		status.ContainerStatuses = append(status.ContainerStatuses, containerStatus(pod, index, container))
	}
	return status
}

func nodeIndex(name string) int {
	var index int
	fmt.Sscanf(name, "node-%d", &index)
	return index
}
