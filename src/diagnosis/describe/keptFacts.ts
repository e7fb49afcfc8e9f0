import type { Fact } from '../../contract/answers';
import type { Resource } from '../../contract/kinds';
import type { Amounts, IngressBackend, LoadBalancerAddress, ObjectOf } from '../../contract/objects';
import { metricWords } from '../status/autoscalerTrouble';
import { amountWords } from '../words/amount';
import { bytes } from '../words/bytes';
import { fact, instant } from './fact';

/** Kinds that stand beside workloads: traffic, volumes, limits and heartbeats. */
export type KeptResource = Extract<
  Resource,
  | 'ingresses'
  | 'persistentvolumeclaims'
  | 'persistentvolumes'
  | 'horizontalpodautoscalers'
  | 'poddisruptionbudgets'
  | 'resourcequotas'
  | 'limitranges'
  | 'leases'
>;

const addressWords = (addresses: readonly LoadBalancerAddress[]) =>
  addresses.map(({ ip, hostname }) => ip || hostname).join(', ');

const backendWords = ({ kind, name, port }: IngressBackend) => `${kind} ${name}${port === '' ? '' : `:${port}`}`;

const size = (value: number | null) => (value === null ? null : bytes(value));

const amountsInWords = (amounts: Amounts) =>
  [...amounts].map(([resource, amount]) => `${resource} ${amountWords(resource, amount)}`).join(', ');

/** Facts of the kinds that stand beside workloads: traffic, volumes, limits and heartbeats. */
export const keptFacts: { [R in KeptResource]: (view: unknown, object: ObjectOf[R]) => Fact[] } = {
  ingresses: (_view, { className, defaultBackend, rules, tlsHosts, addresses }) => [
    ...fact('Class', className),
    ...fact('Addresses', addressWords(addresses)),
    ...rules.flatMap(({ host, paths }) =>
      paths.flatMap(({ path, backend }) => fact(`${host || '*'}${path}`, backendWords(backend)))
    ),
    ...fact('Everything else', defaultBackend && backendWords(defaultBackend)),
    ...fact('TLS', tlsHosts.join(', ')),
  ],
  persistentvolumeclaims: (_view, { volumeName, storageClass, requestedBytes, capacityBytes, accessModes }) => [
    ...fact(
      'Volume',
      volumeName,
      volumeName === '' ? null : { kind: 'PersistentVolume', namespace: null, name: volumeName }
    ),
    ...fact('Storage class', storageClass),
    ...fact('Requested', size(requestedBytes)),
    ...fact('Capacity', size(capacityBytes)),
    ...fact('Access', accessModes.join(', ')),
  ],
  persistentvolumes: (_view, { claim, storageClass, capacityBytes, reclaimPolicy, reason, message, accessModes }) => [
    ...fact('Claim', claim && claim.name, claim),
    ...fact('Storage class', storageClass),
    ...fact('Capacity', size(capacityBytes)),
    ...fact('Access', accessModes.join(', ')),
    ...fact('When released', reclaimPolicy),
    ...fact('Reason', reason),
    ...fact('Message', message),
  ],
  horizontalpodautoscalers: (
    _view,
    { target, minReplicas, maxReplicas, currentReplicas, desiredReplicas, ...rest }
  ) => [
    ...fact('Scales', `${target.kind} ${target.name}`, target),
    ...fact('Replicas', `${currentReplicas}, wanted ${desiredReplicas}, ${minReplicas ?? 1} to ${maxReplicas} allowed`),
    ...rest.metrics.flatMap((metric) => fact(`Metric ${metric.name}`, metricWords(metric) || 'cannot be read')),
    ...instant('Last scaled', rest.lastScaledAt),
  ],
  poddisruptionbudgets: (_view, { minAvailable, maxUnavailable, currentHealthy, desiredHealthy, ...rest }) => [
    ...fact('At least available', minAvailable),
    ...fact('At most unavailable', maxUnavailable),
    ...fact('Healthy', `${currentHealthy} of ${rest.expectedPods}, ${desiredHealthy} needed`),
    ...fact('May be disrupted', rest.disruptionsAllowed),
  ],
  resourcequotas: (_view, { hard, used }) =>
    [...hard].flatMap(([resource, most]) => {
      const found = used.get(resource);
      const now = found === undefined ? 'not counted' : amountWords(resource, found);
      return fact(resource, `${now} of ${amountWords(resource, most)}`);
    }),
  limitranges: (_view, { limits }) =>
    limits.flatMap(({ type, max, min, default: limit, defaultRequest }) => [
      ...fact(`${type} at most`, amountsInWords(max)),
      ...fact(`${type} at least`, amountsInWords(min)),
      ...fact(`${type} limit by default`, amountsInWords(limit)),
      ...fact(`${type} request by default`, amountsInWords(defaultRequest)),
    ]),
  leases: (_view, { holder, durationSeconds, renewedAt }) => [
    ...fact('Held by', holder),
    ...fact('Lasts', durationSeconds === null ? null : `${durationSeconds} s`),
    ...instant('Renewed', renewedAt),
  ],
};
