package main

import (
	"fmt"

	core "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/api/resource"
	meta "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/util/intstr"
)

const template = "pod-template-hash"

func labelsOf(workload int) map[string]string {
	name := workloadName(workload)
	return map[string]string{
		"app.kubernetes.io/name":       name,
		"app.kubernetes.io/component":  []string{"api", "worker", "frontend", "cache"}[workload%4],
		"app.kubernetes.io/part-of":    fmt.Sprintf("product-%d", workload%40),
		"app.kubernetes.io/managed-by": "Helm",
		"team":                         fmt.Sprintf("team-%02d", workload%25),
	}
}

func httpProbe(path string, port string, period int32) *core.Probe {
	return &core.Probe{
		ProbeHandler:   core.ProbeHandler{HTTPGet: &core.HTTPGetAction{Path: path, Port: intstr.FromString(port)}},
		PeriodSeconds:  period,
		TimeoutSeconds: 2, FailureThreshold: 3,
	}
}

func quantities(cpu, memory string) core.ResourceList {
	return core.ResourceList{core.ResourceCPU: resource.MustParse(cpu), core.ResourceMemory: resource.MustParse(memory)}
}

func appContainer(workload int) core.Container {
	field := func(path string) *core.EnvVarSource {
		return &core.EnvVarSource{FieldRef: &core.ObjectFieldSelector{FieldPath: path}}
	}
	optional := true
	return core.Container{
		Name:  "app",
		Image: fmt.Sprintf("registry.example.com/shop/%s:v1.%d.3", workloadName(workload), workload%30),
		Args:  []string{"serve", "--listen=:8080", "--metrics=:9090", "--log-format=json"},
		Ports: []core.ContainerPort{{Name: "http", ContainerPort: 8080}, {Name: "metrics", ContainerPort: 9090}},
		Env: []core.EnvVar{
			{Name: "POD_NAME", ValueFrom: field("metadata.name")},
			{Name: "POD_NAMESPACE", ValueFrom: field("metadata.namespace")},
			{Name: "NODE_NAME", ValueFrom: field("spec.nodeName")},
			{Name: "DATABASE_HOST", Value: "postgres.databases.svc.cluster.local"},
			{Name: "CACHE_HOST", Value: "redis.caches.svc.cluster.local:6379"},
			{Name: "OTEL_EXPORTER_OTLP_ENDPOINT", Value: "http://otel-collector.observability.svc:4317"},
			{Name: "GOMAXPROCS", Value: "2"},
			{Name: "API_KEY", ValueFrom: &core.EnvVarSource{SecretKeyRef: &core.SecretKeySelector{
				LocalObjectReference: core.LocalObjectReference{Name: "api"}, Key: "key", Optional: &optional}}},
		},
		Resources:      core.ResourceRequirements{Requests: quantities("100m", "128Mi"), Limits: quantities("1", "512Mi")},
		StartupProbe:   httpProbe("/healthz", "http", 5),
		LivenessProbe:  httpProbe("/healthz", "http", 10),
		ReadinessProbe: httpProbe("/readyz", "http", 5),
		VolumeMounts:   []core.VolumeMount{{Name: "config", MountPath: "/etc/app"}, {Name: "scratch", MountPath: "/var/scratch"}},
		SecurityContext: &core.SecurityContext{
			Capabilities: &core.Capabilities{Drop: []core.Capability{"ALL"}},
		},
	}
}

func proxyContainer() core.Container {
	return core.Container{
		Name:           "proxy",
		Image:          "registry.example.com/mesh/proxy:1.29.1",
		Args:           []string{"proxy", "sidecar", "--domain=$(POD_NAMESPACE).svc.cluster.local", "--concurrency=2"},
		Ports:          []core.ContainerPort{{Name: "mesh", ContainerPort: 15090}},
		Env:            []core.EnvVar{{Name: "MESH_ID", Value: "cluster.local"}, {Name: "TRUST_DOMAIN", Value: "cluster.local"}},
		Resources:      core.ResourceRequirements{Requests: quantities("10m", "40Mi"), Limits: quantities("2", "1Gi")},
		ReadinessProbe: httpProbe("/healthz/ready", "mesh", 15),
		VolumeMounts:   []core.VolumeMount{{Name: "scratch", MountPath: "/var/lib/mesh"}},
	}
}

// podSpec is a typical service with a sidecar.
func podSpec(workload int) core.PodSpec {
	return core.PodSpec{
		Containers: []core.Container{appContainer(workload), proxyContainer()},
		Volumes: []core.Volume{
			{Name: "config", VolumeSource: core.VolumeSource{ConfigMap: &core.ConfigMapVolumeSource{
				LocalObjectReference: core.LocalObjectReference{Name: workloadName(workload)}}}},
			{Name: "scratch", VolumeSource: core.VolumeSource{EmptyDir: &core.EmptyDirVolumeSource{}}},
		},
		Affinity: &core.Affinity{PodAntiAffinity: &core.PodAntiAffinity{
			PreferredDuringSchedulingIgnoredDuringExecution: []core.WeightedPodAffinityTerm{{Weight: 100,
				PodAffinityTerm: core.PodAffinityTerm{TopologyKey: "kubernetes.io/hostname", LabelSelector: &meta.LabelSelector{
					MatchLabels: map[string]string{"app.kubernetes.io/name": workloadName(workload)}}}}}}},
	}
}

func podObject(pod, nodes int, owner meta.OwnerReference) *core.Pod {
	workload := pod / podsPerWorkload
	labels := labelsOf(workload)
	labels[template] = suffix(workloadName(workload), 10)
	object := &core.Pod{
		ObjectMeta: meta.ObjectMeta{
			Namespace: namespaceOfWorkload(workload), Name: podName(pod), GenerateName: replicaSetName(workload) + "-",
			Labels: labels, OwnerReferences: []meta.OwnerReference{owner},
			Annotations: map[string]string{
				"prometheus.io/scrape": "true", "prometheus.io/port": "9090",
				"checksum/config":     suffix(workloadName(workload)+"config", 12) + suffix(workloadName(workload), 12),
				"mesh.example/status": `{"containers":["proxy"],"volumes":["scratch"],"revision":"default"}`,
			},
		},
		Spec: podSpec(workload),
	}
	if conditionOf(pod) != unscheduled {
		object.Spec.NodeName = nodeName(nodeOfPod(pod, nodes))
	}
	return object
}
