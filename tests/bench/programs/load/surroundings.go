package main

import (
	"context"
	"fmt"
	"time"

	apps "k8s.io/api/apps/v1"
	core "k8s.io/api/core/v1"
	discovery "k8s.io/api/discovery/v1"
	"k8s.io/apimachinery/pkg/api/resource"
	meta "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/types"
	"k8s.io/apimachinery/pkg/util/intstr"
	"k8s.io/client-go/kubernetes"
)

var byController = meta.CreateOptions{FieldManager: "kube-controller-manager"}
var statusByController = meta.UpdateOptions{FieldManager: "kube-controller-manager"}

// createNamespace makes a namespace with the account that pods run as; no controller is there to make it.
func createNamespace(ctx context.Context, client kubernetes.Interface, name string) error {
	space := &core.Namespace{ObjectMeta: meta.ObjectMeta{Name: name, Labels: map[string]string{"team": "bench"}}}
	if _, err := client.CoreV1().Namespaces().Create(ctx, space, meta.CreateOptions{}); err != nil {
		return err
	}
	account := &core.ServiceAccount{ObjectMeta: meta.ObjectMeta{Namespace: name, Name: "default"}}
	_, err := client.CoreV1().ServiceAccounts(name).Create(ctx, account, meta.CreateOptions{})
	return err
}

func createNode(ctx context.Context, client kubernetes.Interface, index int) error {
	name := nodeName(index)
	capacity := core.ResourceList{core.ResourceCPU: resource.MustParse("64"), core.ResourceMemory: resource.MustParse("256Gi"),
		core.ResourcePods: resource.MustParse("250"), core.ResourceEphemeralStorage: resource.MustParse("500Gi")}
	condition := func(kind core.NodeConditionType, status core.ConditionStatus, reason, message string) core.NodeCondition {
		return core.NodeCondition{Type: kind, Status: status, Reason: reason, Message: message,
			LastHeartbeatTime: meta.NewTime(epoch.Add(time.Hour)), LastTransitionTime: meta.NewTime(epoch)}
	}
	node := &core.Node{
		ObjectMeta: meta.ObjectMeta{Name: name, Labels: map[string]string{
			"kubernetes.io/hostname": name, "kubernetes.io/os": "linux", "kubernetes.io/arch": "amd64",
			"topology.kubernetes.io/zone": fmt.Sprintf("zone-%c", 'a'+index%3), "node.kubernetes.io/instance-type": "m6i.16xlarge"}},
		Spec: core.NodeSpec{PodCIDR: fmt.Sprintf("10.%d.%d.0/24", index>>8, index&255)},
		Status: core.NodeStatus{
			Capacity: capacity, Allocatable: capacity,
			Addresses: []core.NodeAddress{{Type: core.NodeInternalIP, Address: fmt.Sprintf("172.16.%d.%d", index>>8, index&255)},
				{Type: core.NodeHostName, Address: name}},
			NodeInfo: core.NodeSystemInfo{KubeletVersion: "v1.36.3", OSImage: "Debian GNU/Linux 12 (bookworm)",
				KernelVersion: "6.1.0-28-amd64", ContainerRuntimeVersion: "containerd://1.7.24", OperatingSystem: "linux", Architecture: "amd64"},
			Conditions: []core.NodeCondition{
				condition(core.NodeMemoryPressure, core.ConditionFalse, "KubeletHasSufficientMemory", "kubelet has sufficient memory available"),
				condition(core.NodeDiskPressure, core.ConditionFalse, "KubeletHasNoDiskPressure", "kubelet has no disk pressure"),
				condition(core.NodePIDPressure, core.ConditionFalse, "KubeletHasSufficientPID", "kubelet has sufficient PID available"),
				condition(core.NodeReady, core.ConditionTrue, "KubeletReady", "kubelet is posting ready status"),
			},
		},
	}
	for image := range 40 {
		name := fmt.Sprintf("registry.example.com/shop/%s@sha256:%s", workloadName(index*40+image), containerID(image, 0)[13:])
		node.Status.Images = append(node.Status.Images, core.ContainerImage{Names: []string{name}, SizeBytes: int64(30_000_000 + image)})
	}
	_, err := client.CoreV1().Nodes().Create(ctx, node, meta.CreateOptions{FieldManager: "kubelet"})
	return err
}

func ownedBy(kind, name string, uid types.UID) meta.OwnerReference {
	yes := true
	return meta.OwnerReference{APIVersion: "apps/v1", Kind: kind, Name: name, UID: uid, Controller: &yes, BlockOwnerDeletion: &yes}
}

// createWorkload makes a Deployment and its ReplicaSet, and returns the reference its pods carry.
func createWorkload(ctx context.Context, client kubernetes.Interface, index int) (meta.OwnerReference, error) {
	space, name, labels := namespaceOfWorkload(index), workloadName(index), labelsOf(index)
	selector := map[string]string{"app.kubernetes.io/name": name}
	replicas := int32(podsPerWorkload)
	pods := core.PodTemplateSpec{ObjectMeta: meta.ObjectMeta{Labels: labels}, Spec: podSpec(index)}
	deployment := &apps.Deployment{
		ObjectMeta: meta.ObjectMeta{Namespace: space, Name: name, Labels: labels},
		Spec:       apps.DeploymentSpec{Replicas: &replicas, Selector: &meta.LabelSelector{MatchLabels: selector}, Template: pods},
	}
	made, err := client.AppsV1().Deployments(space).Create(ctx, deployment, meta.CreateOptions{FieldManager: "helm"})
	if err != nil {
		return meta.OwnerReference{}, err
	}
	made.Status = apps.DeploymentStatus{ObservedGeneration: 1, Replicas: replicas, UpdatedReplicas: replicas, ReadyReplicas: replicas, AvailableReplicas: replicas}
	if _, err = client.AppsV1().Deployments(space).UpdateStatus(ctx, made, statusByController); err != nil {
		return meta.OwnerReference{}, err
	}
	hash := suffix(name, 10)
	hashed := map[string]string{template: hash}
	for key, value := range labels {
		hashed[key] = value
	}
	pods.Labels = hashed
	set := &apps.ReplicaSet{
		ObjectMeta: meta.ObjectMeta{Namespace: space, Name: replicaSetName(index), Labels: hashed,
			Annotations:     map[string]string{"deployment.kubernetes.io/revision": "1", "deployment.kubernetes.io/desired-replicas": "20"},
			OwnerReferences: []meta.OwnerReference{ownedBy("Deployment", name, made.UID)}},
		Spec: apps.ReplicaSetSpec{Replicas: &replicas, Template: pods,
			Selector: &meta.LabelSelector{MatchLabels: map[string]string{"app.kubernetes.io/name": name, template: hash}}},
	}
	madeSet, err := client.AppsV1().ReplicaSets(space).Create(ctx, set, byController)
	if err != nil {
		return meta.OwnerReference{}, err
	}
	madeSet.Status = apps.ReplicaSetStatus{ObservedGeneration: 1, Replicas: replicas, ReadyReplicas: replicas, AvailableReplicas: replicas, FullyLabeledReplicas: replicas}
	if _, err = client.AppsV1().ReplicaSets(space).UpdateStatus(ctx, madeSet, statusByController); err != nil {
		return meta.OwnerReference{}, err
	}
	if index%workloadsPerService == 0 {
		err = createService(ctx, client, index, selector)
	}
	return ownedBy("ReplicaSet", set.Name, madeSet.UID), err
}

func createService(ctx context.Context, client kubernetes.Interface, index int, selector map[string]string) error {
	space, name := namespaceOfWorkload(index), workloadName(index)
	service := &core.Service{ObjectMeta: meta.ObjectMeta{Namespace: space, Name: name, Labels: labelsOf(index)},
		Spec: core.ServiceSpec{ClusterIP: core.ClusterIPNone, Selector: selector,
			Ports: []core.ServicePort{{Name: "http", Port: 80, TargetPort: intstr.FromString("http")}}}}
	if _, err := client.CoreV1().Services(space).Create(ctx, service, meta.CreateOptions{FieldManager: "helm"}); err != nil {
		return err
	}
	port, number := "http", int32(8080)
	slice := &discovery.EndpointSlice{AddressType: discovery.AddressTypeIPv4,
		ObjectMeta: meta.ObjectMeta{Namespace: space, Name: name + "-" + suffix(name+"slice", 5),
			Labels: map[string]string{discovery.LabelServiceName: name, discovery.LabelManagedBy: "endpointslice-controller.k8s.io"}},
		Ports: []discovery.EndpointPort{{Name: &port, Port: &number}}}
	for pod := index * podsPerWorkload; pod < (index+1)*podsPerWorkload; pod++ {
		if conditionOf(pod) == unscheduled {
			continue
		}
		ready := conditionOf(pod) == running || conditionOf(pod) == restarted
		slice.Endpoints = append(slice.Endpoints, discovery.Endpoint{Addresses: []string{podIP(pod)},
			Conditions: discovery.EndpointConditions{Ready: &ready, Serving: &ready},
			TargetRef:  &core.ObjectReference{Kind: "Pod", Namespace: space, Name: podName(pod)}})
	}
	_, err := client.DiscoveryV1().EndpointSlices(space).Create(ctx, slice, byController)
	return err
}
