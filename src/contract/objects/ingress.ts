import type { ObjectMeta } from './meta';
import type { LoadBalancerAddress } from './service';

/** Where an Ingress sends a request: a port of a Service, or (rarely) another kind of object. */
export interface IngressBackend {
  /** `Service`, or the kind of the other object. */
  kind: string;
  name: string;
  /** Number or name of the Service's port as written; empty for another kind. */
  port: string;
}

export interface IngressPath {
  path: string;
  /** `Exact`, `Prefix` or `ImplementationSpecific`. */
  pathType: string;
  backend: IngressBackend;
}

export interface IngressRule {
  /** Empty for every host. */
  host: string;
  /** Empty: all requests for the host go to the default backend. */
  paths: readonly IngressPath[];
}

export interface Ingress {
  meta: ObjectMeta;
  /** Empty when the cluster's default class serves it. */
  className: string;
  defaultBackend: IngressBackend | null;
  rules: readonly IngressRule[];
  /** Hosts with TLS; `*` for an entry that names none. The names of their Secrets are not kept. */
  tlsHosts: readonly string[];
  /** Empty until a controller has taken the Ingress up. */
  addresses: readonly LoadBalancerAddress[];
}
