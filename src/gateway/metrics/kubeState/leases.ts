import type { Lease } from '../../../contract/objects';
import { objectTable } from '../ObjectTable';
import { instant, ownerRows } from './rows';

export const leaseTable = objectTable<'leases', Lease>({
  resource: 'leases',
  labels: ['namespace', 'lease'],
  identity: ({ meta }) => [meta.namespace ?? '', meta.name],
  facts: (lease) => lease,
  families: [
    {
      name: 'kube_lease_owner',
      help: "Information about the Lease's owner.",
      labels: ['owner_kind', 'owner_name', 'lease_holder'],
      rows: ({ meta, holder }) => ownerRows(meta).map(([value, kind = '', name = '']) => [value, kind, name, holder]),
    },
    { name: 'kube_lease_renew_time', help: 'Kube lease renew time.', rows: ({ renewedAt }) => instant(renewedAt) },
  ],
});
