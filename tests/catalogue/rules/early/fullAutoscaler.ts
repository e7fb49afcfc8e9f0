const AUTOSCALER = 'namespace="shop",horizontalpodautoscaler="backend"';
const MEASURE = 'metric_name="cpu",metric_target_type="utilization"';

interface Autoscaler {
  /** Measured, against a goal of 100. */
  load: string;
  minimum?: number;
  current?: number;
}

/** Backend's autoscaler with a maximum of 4 pods. */
export const autoscaler = ({ load, minimum = 1, current = 4 }: Autoscaler) => ({
  [`kube_horizontalpodautoscaler_info{${AUTOSCALER},scaletargetref_kind="Deployment",scaletargetref_name="backend"}`]:
    '1x200',
  [`kube_horizontalpodautoscaler_spec_min_replicas{${AUTOSCALER}}`]: `${minimum}x200`,
  [`kube_horizontalpodautoscaler_spec_max_replicas{${AUTOSCALER}}`]: '4x200',
  [`kube_horizontalpodautoscaler_status_current_replicas{${AUTOSCALER}}`]: `${current}x200`,
  [`kube_horizontalpodautoscaler_spec_target_metric{${AUTOSCALER},${MEASURE}}`]: '100x200',
  [`kube_horizontalpodautoscaler_status_target_metric{${AUTOSCALER},${MEASURE}}`]: load,
});

/** A second metric of the same autoscaler, at its goal. */
export const CALM_METRIC = {
  [`kube_horizontalpodautoscaler_spec_target_metric{${AUTOSCALER},metric_name="memory",metric_target_type="utilization"}`]:
    '100x200',
  [`kube_horizontalpodautoscaler_status_target_metric{${AUTOSCALER},metric_name="memory",metric_target_type="utilization"}`]:
    '100x200',
};
