import type { Namespace, Node, NodeResources } from '../../../src/contract/objects';
import { quantity, text, type Tree, tree, trees } from './json';
import { conditions, objectMeta } from './meta';

export function namespace(object: Tree): Namespace {
  return { meta: objectMeta(object), phase: text(tree(object.status).phase) };
}

function resources(of: Tree): NodeResources {
  return {
    cpu: quantity(of.cpu),
    memory: quantity(of.memory),
    pods: quantity(of.pods),
    ephemeralStorage: quantity(of['ephemeral-storage']),
  };
}

export function node(object: Tree): Node {
  const spec = tree(object.spec);
  const status = tree(object.status);
  const info = tree(status.nodeInfo);
  return {
    meta: objectMeta(object),
    unschedulable: spec.unschedulable === true,
    taints: trees(spec.taints).map(({ key, value, effect }) => ({
      key: text(key),
      value: text(value),
      effect: text(effect),
    })),
    conditions: conditions(status),
    capacity: resources(tree(status.capacity)),
    allocatable: resources(tree(status.allocatable)),
    internalIP: text(trees(status.addresses).find(({ type }) => type === 'InternalIP')?.address),
    kubeletVersion: text(info.kubeletVersion),
    containerRuntime: text(info.containerRuntimeVersion),
    osImage: text(info.osImage),
    kernelVersion: text(info.kernelVersion),
    architecture: text(info.architecture),
    operatingSystem: text(info.operatingSystem),
    providerID: text(spec.providerID),
    podCIDR: text(spec.podCIDR),
    systemUUID: text(info.systemUUID),
  };
}
