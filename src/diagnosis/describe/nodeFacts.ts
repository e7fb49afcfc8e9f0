import type { Fact } from '../../contract/answers';
import type { Node, NodeResources } from '../../contract/objects';
import type { IndexedView } from '../view/IndexedView';
import { bytes, cores } from '../words/bytes';
import { fact } from './fact';

function resources(of: NodeResources): string {
  const words = [
    of.cpu === null ? null : `CPU ${cores(of.cpu)}`,
    of.memory === null ? null : `memory ${bytes(of.memory)}`,
    of.pods === null ? null : `${of.pods} pods`,
    of.ephemeralStorage === null ? null : `disk ${bytes(of.ephemeralStorage)}`,
  ];
  return words.filter((word) => word !== null).join(' · ');
}

/** What an operator asks about a node first. */
export function nodeFacts(view: IndexedView, node: Node): Fact[] {
  const taints = node.taints.map(({ key, value, effect }) => `${key}${value ? `=${value}` : ''}:${effect}`);
  const roles = [...node.meta.labels.keys()].flatMap(
    (label) => /^node-role\.kubernetes\.io\/(.+)/.exec(label)?.[1] ?? []
  );
  return [
    ...fact('Address', node.internalIP),
    ...fact('Roles', roles.join(', ')),
    ...fact('Zone', node.meta.labels.get('topology.kubernetes.io/zone') ?? null),
    ...fact('Kubelet', node.kubeletVersion),
    ...fact('OS', [node.osImage, node.kernelVersion, node.architecture].filter((word) => word !== '').join(' · ')),
    ...fact('Container runtime', node.containerRuntime),
    ...fact('Capacity', resources(node.capacity)),
    ...fact('Allocatable', resources(node.allocatable)),
    ...fact('Pods', view.isKnown('pods') ? view.podsOn(node).length : null),
    ...fact('Taints', taints.join(', ')),
    ...fact('Scheduling', node.unschedulable ? 'cordoned' : 'open'),
  ];
}
