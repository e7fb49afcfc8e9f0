import { alertEntry } from '../../alertEntry';
import type { Entry } from '../../entry';
import { SERVICE } from '../../promql/services';
import { objectsInTrouble } from '../../promql/why';

const broken = (id: string, title: string, kind: string, code: string, labels: readonly string[]): Entry<'cluster'> =>
  alertEntry(
    {
      id,
      title,
      description: `${title}, as the gateway’s diagnosis says, in its words.`,
      requires: [['problemInfo']],
    },
    (options) => objectsInTrouble(kind, code, labels, options)
  );

export const servicesSelectingNothing = broken(
  'services-selecting-nothing',
  'Services whose selector matches no pod',
  'Service',
  'selector-matches-nothing',
  SERVICE
);
export const servicesWithoutPort = broken(
  'services-without-port',
  'Services with a port that no pod has',
  'Service',
  'port-mismatch',
  SERVICE
);
export const servicesScaledToZero = broken(
  'services-scaled-to-zero',
  'Services whose workload is scaled to zero',
  'Service',
  'scaled-to-zero',
  SERVICE
);
export const ingressesLeadingNowhere = broken(
  'ingresses-leading-nowhere',
  'Ingresses that lead to a Service or port that does not exist',
  'Ingress',
  'backend-missing',
  ['cluster', 'namespace', 'ingress']
);
