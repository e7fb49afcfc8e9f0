import { zoneLinkLatency } from '../../entries/latency/zoneLinks';
import { LATENCY } from '../groups';
import type { AlertRule } from '../rule';

export const zoneLinkSlow: AlertRule = {
  id: 'zone-link-slow',
  title: 'The way between two zones is slow',
  group: LATENCY,
  severity: 'warning',
  profile: 'standard',
  entry: zoneLinkLatency,
  above: 0.1,
  bounds: { min: 0.002, max: 5 },
  for: '3m',
  keepFiringFor: '5m',
  subject: null,
  summary: 'From zone {source_zone} to zone {target_zone} it takes {value|duration}',
  impact: 'Every call between pods of these zones waits that long, each time; chains of calls add it up.',
  cause:
    'Half of the probes from nodes of {source_zone} to nodes of {target_zone} took longer than {value|duration} over the last 5 minutes (threshold {threshold|duration}).',
  nextStep: 'Ask the provider about the link, and keep calls within a zone meanwhile.',
  kubectl: 'kubectl get nodes -L topology.kubernetes.io/zone',
  runbook: {
    meaning:
      'blackbox-exporter runs on every node and probes the others; its targets carry the labels `source_zone` and `target_zone`. The median time of the probes between two different zones is above the threshold. One slow node does not move the median; that is told by its own alert.',
    impact:
      'Calls between the zones are slower by about that time, each way. Databases that replicate across zones confirm writes later.',
    check: [
      'The other direction, and other pairs of zones: the same query without its threshold.',
      'Loss and round trip: `mtr -r <node of the other zone>` on a node of this one.',
      'The provider’s status page; peering, VPN or transit between the zones.',
    ],
    fix: [
      '**Calls that need not cross**: `trafficDistribution: PreferClose` on the Service.',
      '**One zone behind a bad link**: cordon its nodes and move what is urgent elsewhere.',
      '**Far by nature** (another region): raise the threshold to what is usual there.',
    ],
  },
};
