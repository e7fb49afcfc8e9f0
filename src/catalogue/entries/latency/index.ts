// Entries only: what the rules share among themselves stays here.
export { apiBudgetBurn } from './apiBudget';
export { apiErrorsByCluster } from './apiErrors';
export { apiLatencyByCluster } from './apiLatency';
export { dnsErrors, dnsLatency } from './dns';
export { etcdDiskLatency, etcdLatency } from './etcd';
export { leaseDelay } from './leaseDelay';
export { nodeApiLatency } from './nodeApiLatency';
export { nodeLinkLatency, nodeLinkLoss } from './nodeLinks';
export { zoneLinkLatency } from './zoneLinks';
