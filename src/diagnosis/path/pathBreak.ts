import type { Cause, CauseCode, PathBreak, PathStep } from '../../contract/answers';
import type { ObjectRef } from '../../contract/objectRef';
import { adviceFor } from '../problems/advice';
import { brokenPod } from '../problems/brokenPods';
import { worstOf } from '../problems/worstOf';
import { isActive } from '../services/selectedPods';
import { breakOfSelector } from '../services/serviceBreak';
import { refOf } from '../view/refOf';
import { count, countOf, listOf } from '../words/count';
import type { PathContext } from './PathContext';
import type { PodOnPath } from './pathPods';

type Link = (context: PathContext) => PathBreak | null;

const STEPS: Partial<Record<CauseCode, PathStep>> = {
  'selector-matches-nothing': 'selector',
  'scaled-to-zero': 'selector',
  'port-mismatch': 'port',
};

interface Parts {
  at: PathStep;
  cause: Pick<Cause, 'code' | 'text'> & Partial<Cause>;
  /** The text of the break where it is not that of the cause. */
  text?: string;
  object?: ObjectRef | null;
  certain?: boolean;
  restarted?: boolean;
}

function breakAt(
  { service }: PathContext,
  { at, cause, text, object = null, certain = true, restarted = false }: Parts
): PathBreak {
  const self = refOf('services', service);
  const whole: Cause = { detail: '', container: null, exitCode: null, ...cause };
  const worst = object?.kind === 'Pod' ? object : null;
  const advice = adviceFor({ cause: whole, object: object ?? self, worst, restarted });
  return { at, code: whole.code, text: text ?? whole.text, detail: whole.detail, certain, object, ...advice };
}

/** Its selector, its ports by name, or endpoints that should be there. */
const ofService: Link = (context) => {
  const { view, service, now } = context;
  const found = service.selector.size === 0 ? null : breakOfSelector(view, service, now);
  if (!found) {
    return null;
  }
  const { code, text, detail, about } = found;
  const at = STEPS[code] ?? (context.pods.some(({ pod }) => isActive(pod)) ? 'endpoints' : 'pods');
  return breakAt(context, { at, cause: { code, text, detail }, object: code === 'scaled-to-zero' ? about : null });
};

const ofManual: Link = (context) => {
  const { routing, endpoints } = context;
  if (routing !== 'manual' || !endpoints || endpoints.ready > 0) {
    return null;
  }
  const text =
    endpoints.total === 0
      ? 'has no selector, and nobody has given it endpoints'
      : `none of its ${count(endpoints.total, 'endpoint')}, which are not kept by a selector, is ready`;
  return breakAt(context, { at: 'endpoints', cause: { code: 'not-ready', text } });
};

/** Every pod that should work is on a node that is lost. */
const ofNodes: Link = (context) => {
  const active = context.pods.filter(({ pod }) => isActive(pod));
  if (active.length === 0 || !active.every(({ finding }) => finding?.cause.code === 'node-lost')) {
    return null;
  }
  const names = [...new Set(active.flatMap(({ pod }) => pod.nodeName ?? []))];
  const node = context.nodes.find(({ object }) => object.name === names[0]);
  const pods = active.length === 1 ? 'its only pod is' : `all ${active.length} pods are`;
  const text =
    names.length === 1
      ? `${pods} on node ${names[0]}, which is ${node?.trouble || 'lost'}`
      : `${pods} on ${names.length} lost nodes: ${listOf(names)}`;
  const { detail } = active[0].finding?.cause ?? { detail: '' };
  return breakAt(context, { at: 'nodes', cause: { code: 'node-lost', text, detail }, object: node?.object });
};

const ofDeletion: Link = (context) => {
  const { pods, endpoints } = context;
  if (pods.length === 0 || !pods.every(({ pod }) => pod.meta.deletedAt !== null)) {
    return null;
  }
  const draining = endpoints?.draining ?? 0;
  const still = draining === 0 ? '' : `; ${draining} still ${draining === 1 ? 'answers' : 'answer'} meanwhile`;
  const text = `only pods that are being deleted are left (${pods.length}), and none has come in their place${still}`;
  return breakAt(context, { at: 'pods', cause: { code: 'not-ready', text }, object: refOf('pods', pods[0].pod) });
};

function isBroken(one: PodOnPath): one is PodOnPath & { finding: NonNullable<PodOnPath['finding']> } {
  return one.finding !== null;
}

/** The pods are there and none is ready: by the cause most of them share, else they are starting. */
const ofPods: Link = (context) => {
  const active = context.pods.filter(({ pod }) => isActive(pod));
  if (active.length === 0) {
    return null;
  }
  const byCode = new Map<CauseCode, Array<PodOnPath & { finding: NonNullable<PodOnPath['finding']> }>>();
  for (const one of active.filter(isBroken)) {
    const { code } = one.finding.cause;
    byCode.set(code, [...(byCode.get(code) ?? []), one]);
  }
  const [main] = [...byCode.values()].sort((a, b) => b.length - a.length);
  if (!main) {
    const text = `no ready endpoint yet: ${count(active.length, 'pod')} ${active.length === 1 ? 'is' : 'are'} starting`;
    return breakAt(context, {
      at: 'pods',
      cause: { code: 'not-ready', text },
      object: refOf('pods', active[0].pod),
      certain: false,
    });
  }
  const { pod, finding } = worstOf(main.map((one) => brokenPod(one.pod, one.finding, refOf('pods', one.pod))));
  const phrase = main.length > 1 ? (finding.many ?? finding.cause.text) : finding.cause.text;
  const statuses = [...pod.containerStatuses, ...pod.initContainerStatuses];
  return breakAt(context, {
    at: 'pods',
    cause: finding.cause,
    text: `no ready endpoint: ${countOf(main.length, active.length, 'pod')} ${phrase}`,
    object: refOf('pods', pod),
    restarted: statuses.some(({ name, restartCount }) => name === finding.cause.container && restartCount > 0),
  });
};

const ofIngress: Link = (context) => {
  for (const { object, ways } of context.ingresses) {
    const broken = ways.find(({ trouble }) => trouble !== '');
    if (broken) {
      const text = `${broken.from} leads to ${broken.trouble}`;
      return breakAt(context, { at: 'ingress', cause: { code: 'backend-missing', text }, object });
    }
  }
  return null;
};

const ofPortNumber: Link = (context) => {
  const port = context.ports.find(({ trouble }) => trouble !== '');
  if (!port) {
    return null;
  }
  const label = port.name === '' ? String(port.port) : `${port.name} (${port.port})`;
  return breakAt(context, {
    at: 'port',
    cause: { code: 'port-mismatch', text: `port ${label} ${port.trouble}` },
    certain: false,
  });
};

/**
 * Where the way to a Service's pods ends first; null when requests arrive. What is proven comes before what is likely, and
 * why no endpoint is ready before what only part of the requests meets.
 */
export function pathBreak(context: PathContext): PathBreak | null {
  if (context.routing === 'external-name') {
    return ofIngress(context);
  }
  const service = ofService(context) ?? ofManual(context);
  const down = context.endpoints ? context.endpoints.ready === 0 : false;
  const none = service ?? (down ? (ofNodes(context) ?? ofDeletion(context) ?? ofPods(context)) : null);
  return none ?? ofIngress(context) ?? ofPortNumber(context);
}
