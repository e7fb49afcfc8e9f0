const KINDS: ReadonlyMap<string, string> = new Map([
  ['configmap', 'ConfigMap'],
  ['secret', 'Secret'],
]);

function kindName(word: string): string {
  return KINDS.get(word.toLowerCase()) ?? word;
}

/**
 * What a container's configuration misses, from the kubelet's message: `ConfigMap shop-config not found`,
 * `key url not in Secret db`. The message itself where its form is not known.
 */
export function configWords(message: string): string {
  const missing = /(configmap|secret) "([^"]+)" not found/i.exec(message);
  if (missing) {
    return `${kindName(missing[1])} ${missing[2]} not found`;
  }
  const key = /couldn't find key (\S+) in (configmap|secret) (?:[^/\s]+\/)?(\S+)/i.exec(message);
  if (key) {
    return `key ${key[1]} not in ${kindName(key[2])} ${key[3]}`;
  }
  const keys = /references non-existent (?:config|secret) key: (\S+)/.exec(message);
  if (keys) {
    return `key ${keys[1]} not in the ConfigMap or Secret it mounts`;
  }
  if (/runAsNonRoot/.test(message)) {
    return 'the image runs as root, which runAsNonRoot forbids';
  }
  return message;
}
