import type { RuleGroup } from './rule';

/** As often as Grafana allows: what is wrong here is wrong now. */
export const PROBES: RuleGroup = { id: 'clusterscope-probes', intervalSeconds: 10 };
/** What does not run, or not as it was asked to. */
export const BROKEN: RuleGroup = { id: 'clusterscope-broken', intervalSeconds: 20 };
/** Whom it hurts: Services. */
export const IMPACT: RuleGroup = { id: 'clusterscope-impact', intervalSeconds: 20 };
/** What will break if nobody acts. */
export const EARLY_WARNING: RuleGroup = { id: 'clusterscope-early-warning', intervalSeconds: 60 };
/** What is slow, and from where. */
export const LATENCY: RuleGroup = { id: 'clusterscope-latency', intervalSeconds: 30 };
/** Warning events of Kubernetes. */
export const EVENTS: RuleGroup = { id: 'clusterscope-events', intervalSeconds: 20 };
/** What these rules themselves rest on. */
export const WATCHING: RuleGroup = { id: 'clusterscope-watching', intervalSeconds: 60 };
