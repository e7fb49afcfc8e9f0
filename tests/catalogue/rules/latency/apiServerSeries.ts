/** An hour and a half, at one sample every 15 seconds. */
export const LENGTH = 360;

/** A counter that gains `perSecond`. */
export const steady = (perSecond: number, length = LENGTH) => `0+${perSecond * 15}x${length}`;

type Labels = Readonly<Record<string, string>>;

const text = (name: string, labels: Labels) =>
  `${name}{${Object.entries({ job: 'apiserver', instance: '10.0.0.1:6443', ...labels })
    .map(([label, value]) => `${label}="${value}"`)
    .join(',')}}`;

export const requests = (labels: Labels) => text('apiserver_request_total', { verb: 'GET', ...labels });
export const duration = (labels: Labels) =>
  text('apiserver_request_duration_seconds_bucket', { verb: 'GET', scope: 'resource', ...labels });
export const count = (labels: Labels = {}) =>
  text('apiserver_request_duration_seconds_count', { verb: 'GET', scope: 'resource', ...labels });
export const seconds = (labels: Labels = {}) =>
  text('apiserver_request_duration_seconds_sum', { verb: 'GET', scope: 'resource', ...labels });

/** Ten requests a second, of which `slow` a second take between 5 s and 10 s and all others less than 1 s. */
export function answered(slow: number, labels: Labels = {}, length = LENGTH): Record<string, string> {
  return {
    [duration({ le: '1.0', ...labels })]: steady(10 - slow, length),
    [duration({ le: '5.0', ...labels })]: steady(10 - slow, length),
    [duration({ le: '10.0', ...labels })]: steady(10, length),
    [duration({ le: '+Inf', ...labels })]: steady(10, length),
    [count(labels)]: steady(10, length),
  };
}

/** Ten requests a second, of which `failed` a second are answered with 500. */
export function withErrors(failed: number, labels: Labels = {}, length = LENGTH): Record<string, string> {
  return {
    [requests({ code: '200', ...labels })]: steady(10 - failed, length),
    ...(failed > 0 ? { [requests({ code: '500', ...labels })]: steady(failed, length) } : {}),
  };
}

/** p99 of etcd as the API server sees it: just below `le` seconds. */
export function etcdWithin(le: string, labels: Labels = {}): Record<string, string> {
  const bucket = (bound: string) =>
    text('etcd_request_duration_seconds_bucket', { operation: 'get', type: 'pods', le: bound, ...labels });
  return { [bucket('0.1')]: '0x360', [bucket(le)]: steady(5), [bucket('+Inf')]: steady(5) };
}

/** p99 of etcd's writes to its disk: just below `le` seconds. */
export function diskWithin(le: string, labels: Labels = {}): Record<string, string> {
  const bucket = (bound: string) =>
    text('etcd_disk_wal_fsync_duration_seconds_bucket', {
      job: 'etcd',
      instance: '10.0.0.1:2381',
      le: bound,
      ...labels,
    });
  return { [bucket('0.001')]: '0x360', [bucket(le)]: steady(5), [bucket('+Inf')]: steady(5) };
}
