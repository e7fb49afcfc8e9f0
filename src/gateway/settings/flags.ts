import { LIBERTIES } from './file/configFields';

/** One flag of the command line; `value` names what follows it, null for a switch. */
export interface Flag {
  value: string | null;
  help: string;
}

export const FLAGS = {
  config: { value: 'file', help: 'Configuration in YAML (docs/gateway.md); flags win over it' },
  kubeconfig: {
    value: 'file',
    help: 'Reach the cluster by this kubeconfig; without it by the service account of the pod',
  },
  context: { value: 'name', help: 'Context of the kubeconfig (default its current one)' },
  allow: { value: 'list', help: `What the kubeconfig may do: ${LIBERTIES.join(', ')} (default nothing of it)` },
  'compressed-lists': { value: null, help: 'Ask the API server for lists as gzip: for one that is far away' },
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

/** What the gateway does instead of serving when it is the first word. */
export const COMMANDS = {
  check: 'Test the configuration and print what the gateway may read; exit code 0 all well, 1 not, 2 unusable',
  schema: 'Print the JSON schema of the configuration file',
} as const;

const table = (rows: ReadonlyArray<readonly [string, string]>) => {
  const width = Math.max(...rows.map(([left]) => left.length)) + 2;
  return rows.map(([left, right]) => `  ${left.padEnd(width)}${right}`).join('\n');
};

/** The text of `--help`. */
export function helpText(): string {
  const flags = Object.entries(FLAGS).map(
    ([name, { value, help }]) => [`--${name}${value ? ` ${value}` : ''}`, help] as const
  );
  const about = 'Clusterscope gateway: reads one Kubernetes cluster and serves what is wrong in it.';
  return `${about}\n\n${table(Object.entries(COMMANDS))}\n\n${table(flags)}\n`;
}
