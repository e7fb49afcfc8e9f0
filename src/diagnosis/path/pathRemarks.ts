import { isActive } from '../services/selectedPods';
import { count, countOf } from '../words/count';
import type { PathContext } from './PathContext';

function routing({ routing: kind, service }: PathContext): string[] {
  switch (kind) {
    case 'external-name':
      return [`A DNS alias for ${service.externalName}: no endpoints, no ports, no health of its own.`];
    case 'headless':
      return ['Headless: DNS gives the addresses of its pods, and clients connect to container ports directly.'];
    case 'manual':
      return ['Without a selector: its endpoints are kept by hand or by another controller.'];
    case 'selector':
      return [];
  }
}

function unknown({ view, routing: kind }: PathContext): string[] {
  const missing = (['pods', 'endpointslices', 'nodes', 'ingresses'] as const).filter((kept) => !view.isKnown(kept));
  return kind === 'external-name' ? [] : missing.map((kept) => `Nothing is known of ${kept}: they cannot be read.`);
}

function outside({ service }: PathContext): string[] {
  return [
    ...(service.type === 'LoadBalancer' && service.addresses.length === 0 && service.externalIPs.length === 0
      ? ['Its load balancer has no address yet: nothing arrives from outside the cluster.']
      : []),
    ...(service.externalTrafficPolicy === 'Local'
      ? ['From outside, only nodes with one of its pods answer (externalTrafficPolicy Local).']
      : []),
  ];
}

function oneNode({ nodes, endpoints }: PathContext): string[] {
  const ready = nodes.filter((node) => node.ready > 0);
  return ready.length === 1 && (endpoints?.ready ?? 0) > 1
    ? [`All ${endpoints?.ready} ready endpoints are on node ${ready[0].object.name}: losing it loses the Service.`]
    : [];
}

function degraded({ pods, endpoints }: PathContext): string[] {
  const active = pods.filter(({ pod }) => isActive(pod));
  const broken = active.filter(({ finding }) => finding !== null);
  return (endpoints?.ready ?? 0) > 0 && broken.length > 0
    ? [`${countOf(broken.length, active.length, 'pod')} ${broken.length === 1 ? 'is' : 'are'} broken.`]
    : [];
}

/** What is worth knowing of a Service although it breaks nothing. */
export function pathRemarks(context: PathContext): string[] {
  const { service, endpoints } = context;
  const drained = endpoints && endpoints.ready === 0 ? 0 : (endpoints?.draining ?? 0) + (endpoints?.ended ?? 0);
  return [
    ...routing(context),
    ...unknown(context),
    ...degraded(context),
    ...oneNode(context),
    ...(service.publishNotReadyAddresses
      ? ['Publishes pods that are not ready too: a ready endpoint does not mean a ready pod.']
      : []),
    ...outside(context),
    ...(drained > 0 ? [`${count(drained, 'more endpoint')} ${drained === 1 ? 'is' : 'are'} being ended.`] : []),
  ];
}
