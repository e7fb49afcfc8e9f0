import type { Service } from '../../../contract/objects';
import { objectTable } from '../ObjectTable';
import { createdFamily, deletedFamily } from './metaFamilies';

export const serviceKindTable = objectTable<'services', Service>({
  resource: 'services',
  labels: ['namespace', 'service', 'uid'],
  identity: ({ meta }) => [meta.namespace ?? '', meta.name, meta.uid],
  facts: (service) => service,
  families: [
    {
      name: 'kube_service_info',
      help: 'Information about service.',
      labels: ['cluster_ip', 'external_name', 'load_balancer_ip', 'external_traffic_policy'],
      rows: ({ clusterIP, externalName, loadBalancerIP, externalTrafficPolicy }) => [
        [1, clusterIP, externalName, loadBalancerIP, externalTrafficPolicy],
      ],
    },
    createdFamily('service'),
    deletedFamily('service'),
    {
      name: 'kube_service_spec_type',
      help: 'Type about service.',
      labels: ['type'],
      rows: ({ type }) => [[1, type]],
    },
    {
      name: 'kube_service_spec_external_ip',
      help: 'External addresses of the service, one series each.',
      labels: ['external_ip'],
      rows: ({ externalIPs }) => externalIPs.map((ip) => [1, ip]),
    },
    {
      name: 'kube_service_status_load_balancer_ingress',
      help: 'Where the load balancer of the service answers.',
      labels: ['ip', 'hostname'],
      rows: ({ addresses }) => addresses.map(({ ip, hostname }) => [1, ip, hostname]),
    },
  ],
});
