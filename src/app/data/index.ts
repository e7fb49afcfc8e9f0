export { useCluster } from '../cluster';
export { PageFrame } from './PageFrame';
export { useGateway, type GatewayState } from './source/useGateway';
export {
  usePrometheus,
  type PrometheusFailure,
  type PrometheusQuery,
  type PrometheusState,
} from './source/usePrometheus';
export { useNow } from './time/useNow';
export { useSetTimeRange, useTimeRange } from './time/useTimeRange';
