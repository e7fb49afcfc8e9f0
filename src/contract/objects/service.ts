import type { ObjectMeta } from './meta';

export interface ServicePort {
  name: string;
  port: number;
  protocol: string;
  /** Number or name as written; empty when the API server left it to `port`. */
  targetPort: string;
}

/** Where a load balancer answers: an IP address, a host name, or both; empty when not set. */
export interface LoadBalancerAddress {
  ip: string;
  hostname: string;
}

export interface Service {
  meta: ObjectMeta;
  /** `ClusterIP`, `NodePort`, `LoadBalancer` or `ExternalName`. */
  type: string;
  clusterIP: string;
  externalName: string;
  /** Empty when the Service has no selector: its endpoints are then somebody else's business. */
  selector: ReadonlyMap<string, string>;
  ports: readonly ServicePort[];
  publishNotReadyAddresses: boolean;
  /** `Cluster` or `Local`; empty where traffic from outside does not come. */
  externalTrafficPolicy: string;
  externalIPs: readonly string[];
  /** The address asked of the load balancer; empty when any will do. */
  loadBalancerIP: string;
  /** Empty while a load balancer is being made. */
  addresses: readonly LoadBalancerAddress[];
}

export interface Endpoint {
  addresses: readonly string[];
  /** Null means unknown, which consumers should take as ready (EndpointSlice API). */
  ready: boolean | null;
  serving: boolean | null;
  terminating: boolean | null;
  targetKind: string;
  targetName: string;
  nodeName: string;
  zone: string;
}

export interface EndpointSlice {
  meta: ObjectMeta;
  /** From the label `kubernetes.io/service-name`; empty when absent. */
  serviceName: string;
  addressType: string;
  endpoints: readonly Endpoint[];
  ports: ReadonlyArray<{ name: string; port: number | null; protocol: string }>;
}
