import type { KubeEvent } from '../../../src/contract/objects';
import { instant, number, text, type Tree, tree } from './json';
import { objectMeta } from './meta';

/** Old recorders fill firstTimestamp, lastTimestamp and count; new ones eventTime and series. */
export function event(object: Tree): KubeEvent {
  const meta = objectMeta(object);
  const about = tree(object.involvedObject);
  const source = tree(object.source);
  const series = object.series ? tree(object.series) : null;
  const eventTime = instant(object.eventTime);
  return {
    meta,
    type: text(object.type),
    reason: text(object.reason),
    message: text(object.message),
    regarding: {
      kind: text(about.kind),
      namespace: text(about.namespace) || null,
      name: text(about.name),
      uid: text(about.uid),
      fieldPath: text(about.fieldPath),
    },
    source: text(source.component) || text(object.reportingComponent),
    host: text(source.host) || text(object.reportingInstance),
    count: series ? number(series.count) : number(object.count) || 1,
    firstAt: instant(object.firstTimestamp) ?? eventTime ?? meta.createdAt,
    lastAt: instant(series?.lastObservedTime) ?? instant(object.lastTimestamp) ?? eventTime ?? meta.createdAt,
  };
}
