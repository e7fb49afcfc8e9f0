import { METRIC_PREFIX } from '../../../contract/identity';
import { objectTable } from '../ObjectTable';

/** How long ago each node last said that it lives, measured against the gateway's clock. */
export const leaseAgeTable = objectTable<'leases', number>({
  resource: 'leases',
  labels: ['node'],
  identity: ({ meta }) => [meta.name],
  facts: ({ renewedAt }, _view, now) => (renewedAt === null ? null : Math.max(0, now - renewedAt) / 1000),
  families: [
    {
      name: `${METRIC_PREFIX}node_lease_age_seconds`,
      help: 'Time since the node renewed its lease; nodes do so every 10 s.',
      rows: (seconds) => [[seconds]],
    },
  ],
});
