import type { Probe } from '../../contract/objects';

const MOST_OUTPUT = 80;

/** `HTTP GET :8080/healthz` → `/healthz`; `TCP :5432` → `:5432`; empty when the handler is unknown. */
export function probeTarget(probe: Probe | undefined): string {
  if (!probe) {
    return '';
  }
  const http = /^HTTPS? \S+ [^/]*(\/.*)$/.exec(probe.handler);
  return http ? http[1] : (/(:\S+)$/.exec(probe.handler)?.[1] ?? '');
}

function reasonWords(message: string, probe: Probe | undefined): string {
  const status = /statuscode: (\d+)/.exec(message);
  if (status) {
    return `HTTP ${status[1]}`;
  }
  if (/connection refused/.test(message)) {
    return 'connection refused';
  }
  if (/deadline exceeded|Client\.Timeout|i\/o timeout|timed out|timeout:/.test(message)) {
    return probe ? `no answer within ${probe.timeoutSeconds} s` : 'no answer in time';
  }
  if (/no such host/.test(message)) {
    return 'host not found';
  }
  if (/connection reset|EOF/.test(message)) {
    return 'connection closed without an answer';
  }
  if (/x509|tls:/i.test(message)) {
    return 'TLS error';
  }
  const grpc = /responded with "(\w+)"/.exec(message);
  if (grpc) {
    return `gRPC ${grpc[1]}`;
  }
  const line = message.split('\n')[0].trim();
  return line.length > MOST_OUTPUT ? `${line.slice(0, MOST_OUTPUT)}…` : line;
}

/**
 * A probe failure in few words from the kubelet's message (without its `Liveness probe failed:`) and the probe's
 * specification: `HTTP 503 /healthz`, `connection refused :5432`, `exec: no such table`. Empty when nothing is known.
 */
export function probeWords(message: string, probe: Probe | undefined): string {
  const reason = reasonWords(message, probe);
  if (probe?.handler.startsWith('exec')) {
    return reason === '' ? 'exec' : `exec: ${reason}`;
  }
  return [reason, probeTarget(probe)].filter((word) => word !== '').join(' ');
}
