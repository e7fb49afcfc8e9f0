/** Points at one Kubernetes object. `kind` is the API's word (`Deployment`); it need not be a kind the gateway keeps. */
export interface ObjectRef {
  kind: string;
  /** Null for cluster-scoped objects. */
  namespace: string | null;
  name: string;
}

/** `Deployment shop/checkout`, `Node node-b`: for sentences and ids. */
export function describeRef(ref: ObjectRef): string {
  return ref.namespace === null ? `${ref.kind} ${ref.name}` : `${ref.kind} ${ref.namespace}/${ref.name}`;
}

/** Equal kind, namespace and name. */
export function sameRef(a: ObjectRef, b: ObjectRef): boolean {
  return a.kind === b.kind && a.name === b.name && a.namespace === b.namespace;
}
