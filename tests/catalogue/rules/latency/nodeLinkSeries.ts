import { steady } from './apiServerSeries';

const NODES = ['a', 'b', 'c', 'd'];

export const ofFleet = (one: (node: string) => Record<string, string>): Record<string, string> =>
  Object.assign({}, ...NODES.map(one)) as Record<string, string>;

export const probe = (name: string, from: string, to: string, value: number, labels = '') => ({
  [`${name}{job="probes",instance="${to}:9100",source_node="${from}"${labels}}`]: `${value}x120`,
});

/** A pair of counters: two answers a second, each after `mean` seconds. */
export const meanOf = (name: string, labels: string, mean: number) => ({
  [`${name}_sum{${labels}}`]: steady(2 * mean, 120),
  [`${name}_count{${labels}}`]: steady(2, 120),
});
