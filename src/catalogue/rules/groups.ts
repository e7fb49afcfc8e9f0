import type { RuleGroup } from './rule';

/** As often as Grafana allows: what is wrong here is wrong now. */
export const PROBES: RuleGroup = { id: 'clusterscope-probes', intervalSeconds: 10 };
