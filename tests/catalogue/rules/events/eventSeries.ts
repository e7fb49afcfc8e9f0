const GATEWAY = 'job="gateway",instance="gw"';

/** A gateway that has been scraped for `samples`, since long before the first. */
export const gateway = (samples = '1x120', startedAt = -9999, more = '') => ({
  [`clusterscope_build_info{${GATEWAY}${more},version="1"}`]: samples,
  [`process_start_time_seconds{${GATEWAY}${more}}`]: samples.replaceAll('1x', `${startedAt}x`),
});

const owned = (kind: string, name: string, reason: string, namespace = 'shop') =>
  `namespace="${namespace}",owner_kind="${kind}",owner="${name}",reason="${reason}"`;

interface Counted {
  kind?: string;
  owner?: string;
  reason?: string;
  namespace?: string;
  type?: string;
  more?: string;
}

export const counter = ({ kind = 'Deployment', owner = 'web', reason = 'FailedPreStopHook', ...rest }: Counted) =>
  `clusterscope_events_total{${GATEWAY}${rest.more ?? ''},${owned(kind, owner, reason, rest.namespace)},type="${rest.type ?? 'Warning'}"}`;

export const message = (
  text: string,
  { kind = 'Deployment', owner = 'web', reason = 'FailedPreStopHook', ...rest }: Counted
) =>
  `clusterscope_event_message_info{${GATEWAY}${rest.more ?? ''},${owned(kind, owner, reason, rest.namespace)},message="${text}"}`;

/** Known from the beginning; `count` warnings more at the sixth minute. */
export const at6m = (count: number) => `0x23 ${count}x80`;

/** `owners` of which each has `count` warnings more at the sixth minute. */
export const many = (owners: number, count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: owners }, (_, index) => [counter({ owner: `web-${index}` }), at6m(count)]));
