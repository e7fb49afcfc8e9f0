// Entries only: how they are made stays here.
export { apiInflight } from './apiInflight';
export { endpointsMissing, warningEvents } from './objects';
export {
  applicationRequests,
  containerRestartsGained,
  cpuThrottled,
  diskRead,
  diskWritten,
  networkIn,
  networkOut,
  probesFailed,
} from './pods';
