import { nodesUnderPressure } from '../../entries/nodes/nodesUnderPressure';
import { BROKEN } from '../groups';
import type { AlertRule } from '../rule';

export const nodePressure: AlertRule = {
  id: 'node-pressure',
  title: 'A node is short of memory, disk or process ids',
  group: BROKEN,
  severity: 'warning',
  profile: 'quiet',
  entry: nodesUnderPressure,
  above: 0,
  bounds: null,
  for: '30s',
  keepFiringFor: '5m',
  subject: { kind: 'Node', namespace: null, name: '{node}' },
  summary: 'Node {node}: {condition}',
  impact: 'The node takes no new pods and begins to evict some.',
  cause: 'The kubelet reports {condition}: less is left than its eviction threshold.',
  nextStep: 'Find what uses most on the node’s page, and move or limit it.',
  kubectl: 'kubectl describe node {node}',
  runbook: {
    meaning: 'The kubelet has crossed an eviction threshold (MemoryPressure, DiskPressure or PIDPressure).',
    impact: 'Pods of the lowest priority, and those above their requests, are evicted.',
    check: [
      'The node’s page: memory, disk, pods by use.',
      '`kubectl describe node <node>`: conditions and evicted pods.',
    ],
    fix: [
      '**MemoryPressure**: set requests and limits for what grew; move pods.',
      '**DiskPressure**: logs, unused images and emptyDir volumes are the usual things.',
      '**PIDPressure**: a program forks without end; find it and set a pid limit.',
    ],
  },
};
