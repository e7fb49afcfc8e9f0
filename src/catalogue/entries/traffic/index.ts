// Entries only: what the rules share among themselves stays here.
export { serviceErrors, serviceLatency, serviceRequests } from './byService';
export { workloadErrors, workloadLatency, workloadRequests } from './byWorkload';
