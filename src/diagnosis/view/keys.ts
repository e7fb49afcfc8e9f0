/** One string for an object of a kind that is known. */
export function nameKey(namespace: string | null, name: string): string {
  return `${namespace ?? ''}/${name}`;
}

/** One string for a label and its value in a namespace. */
export function pairKey(namespace: string | null, label: string, value: string): string {
  return `${namespace ?? ''}/${label}=${value}`;
}

/** Node events lie in `default` and carry the node's name as uid, so the namespace and uid say nothing there. */
export function eventKey(kind: string, namespace: string | null, name: string): string {
  return kind === 'Node' ? `Node//${name}` : `${kind}/${nameKey(namespace, name)}`;
}
