export { useCluster } from '../cluster';
export { PageFrame } from './PageFrame';
export { askPrometheus } from './source/askPrometheus';
export { usePolled, type Polled } from './source/usePolled';
export { useGateway, type GatewayState } from './source/useGateway';
export {
  usePrometheus,
  type PrometheusFailure,
  type PrometheusQuery,
  type PrometheusState,
} from './source/usePrometheus';
export { useTime } from './time/useTime';
export { useNow } from './time/useNow';
export { useSetTimeRange, useTimeRange } from './time/useTimeRange';
