import { agreesWithKubectlTop } from './agreesWithKubectlTop';
import { apiServerDownAtStart } from './apiServerDownAtStart';
import { expiredCertificate } from './expiredCertificate';
import { gatewayStops } from './gatewayStops';
import type { Outage } from './Outage';
import { prometheusStops } from './prometheusStops';
import { wrongToken, wrongUrl } from './wrongSettings';

/** What needs hands on the cluster; the API server's own outage comes last. */
export const OUTAGES: readonly Outage[] = [
  agreesWithKubectlTop,
  prometheusStops,
  gatewayStops,
  wrongToken,
  wrongUrl,
  expiredCertificate,
  apiServerDownAtStart,
];
