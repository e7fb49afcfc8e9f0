/** One flag of the command line; `value` names what follows it, null for a switch. */
export interface Flag {
  value: string | null;
  help: string;
}

export const FLAGS = {
  kubeconfig: {
    value: 'file',
    help: 'Reach the cluster by this kubeconfig; without it by the service account of the pod',
  },
  listen: { value: 'host:port', help: 'Address to serve on; port 0 takes a free one (default 127.0.0.1:8080)' },
  'token-file': { value: 'file', help: 'Accepted bearer tokens, one a line; read again when it changes (required)' },
  'metrics-require-token': { value: null, help: 'Ask for a token on /metrics too' },
  'kube-state-metrics': {
    value: null,
    help: 'Also export the kube-state-metrics families that dashboards and rules need',
  },
  'log-level': { value: 'level', help: 'debug, info, warn or error (default info); debug logs every request' },
  version: { value: null, help: 'Print the version' },
  help: { value: null, help: 'Print this' },
} as const satisfies Record<string, Flag>;

export type FlagName = keyof typeof FLAGS;

/** The text of `--help`. */
export function helpText(): string {
  const rows = Object.entries(FLAGS).map(
    ([name, { value, help }]) => [`--${name}${value ? ` ${value}` : ''}`, help] as const
  );
  const width = Math.max(...rows.map(([left]) => left.length)) + 2;
  const lines = rows.map(([left, right]) => `  ${left.padEnd(width)}${right}`);
  return `Clusterscope gateway: reads one Kubernetes cluster and serves what is wrong in it.\n\n${lines.join('\n')}\n`;
}
