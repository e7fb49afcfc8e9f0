import type { PathStep, ServicePathAnswer } from '../../../contract/answers';
import type { ObjectRef } from '../../../contract/objectRef';

/** One thing on the way of a request. */
export interface StepRow {
  step: 'service' | PathStep;
  object: ObjectRef | null;
  status: string;
  detail: string;
  trouble: string;
}

const OF_SERVICE: ReadonlySet<StepRow['step']> = new Set(['selector', 'port', 'endpoints']);

const list = (parts: ReadonlyArray<string | false>) => parts.filter((part) => part !== false && part !== '').join(', ');

function serviceRow({ object, status, type, routing, clusterIP, externalName, broken }: ServicePathAnswer): StepRow {
  const detail = list([type, routing === 'selector' ? '' : routing, clusterIP, externalName]);
  return { step: 'service', object, status, detail, trouble: broken?.text ?? '' };
}

const ingressRows = ({ ingresses }: ServicePathAnswer): StepRow[] =>
  ingresses.flatMap(({ object, ways }) =>
    ways.map(({ from, port, trouble }) => ({
      step: 'ingress',
      object,
      status: '',
      detail: `${from} to port ${port}`,
      trouble,
    }))
  );

function selectorRows({ selector, nearest, object }: ServicePathAnswer): StepRow[] {
  const labels = Object.entries(selector).map(([key, value]) => `${key}=${value}`);
  const differs =
    nearest?.differs.map(({ key, wanted, has }) => `${key} is ${has ?? 'missing'}, wanted ${wanted}`) ?? [];
  const row: StepRow = { step: 'selector', object, status: '', detail: list(labels), trouble: '' };
  return [
    ...(labels.length === 0 ? [] : [row]),
    ...(nearest
      ? [{ ...row, object: nearest.object, detail: 'nearest to what the selector means', trouble: list(differs) }]
      : []),
  ];
}

const portRows = ({ ports, object }: ServicePathAnswer): StepRow[] =>
  ports.map(({ name, port, protocol, targetPort, reaches, trouble }) => {
    const to = list([targetPort && `target ${targetPort}`, reaches.length > 0 && `reaches ${reaches.join(' and ')}`]);
    return { step: 'port', object, status: '', detail: list([name, `${port}/${protocol}`, to]), trouble };
  });

function endpointRows({ endpoints, object }: ServicePathAnswer): StepRow[] {
  if (endpoints === null) {
    return [];
  }
  const { total, ready, notReady, draining, ended } = endpoints;
  const others = list([
    notReady > 0 && `${notReady} not ready`,
    draining > 0 && `${draining} draining`,
    ended > 0 && `${ended} ended`,
  ]);
  return [{ step: 'endpoints', object, status: `${ready} of ${total} ready`, detail: others, trouble: '' }];
}

const podRows = ({ pods }: ServicePathAnswer): StepRow[] =>
  pods.map(({ object, status, cause, node, endpoint }) => {
    const detail = list([endpoint === 'none' ? 'no endpoint' : `endpoint ${endpoint}`, node !== null && `on ${node}`]);
    return { step: 'pods', object, status, detail, trouble: cause?.text ?? '' };
  });

const nodeRows = ({ nodes }: ServicePathAnswer): StepRow[] =>
  nodes.map(({ object, status, trouble, pods, ready }) => ({
    step: 'nodes',
    object,
    status,
    detail: `${ready} of ${pods} of its pods ready`,
    trouble,
  }));

/**
 * The way of a request as rows, in the order it takes: the Service with what is wrong, then each step. The step at which
 * the way ends has a row even where there is nothing on it.
 */
export function servicePathRows(answer: ServicePathAnswer): StepRow[] {
  const { broken, object } = answer;
  const makers = [serviceRow, ingressRows, selectorRows, portRows, endpointRows, podRows, nodeRows];
  const rows = makers.flatMap((make) => make(answer));
  if (broken === null || rows.some(({ step }) => step === broken.at)) {
    return rows;
  }
  const about = OF_SERVICE.has(broken.at) ? object : broken.object;
  return [...rows, { step: broken.at, object: about, status: '', detail: broken.detail, trouble: broken.text }];
}
