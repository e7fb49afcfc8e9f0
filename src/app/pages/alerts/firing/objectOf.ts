import type { AlertRule } from '../../../../catalogue';
import { KINDS } from '../../../../contract/kinds';
import type { ObjectRef } from '../../../../contract/objectRef';

type Labels = Readonly<Record<string, string>>;

/** A rule's text with its places filled in; null when a label lacks. */
function filled(text: string, labels: Labels): string | null {
  let whole = true;
  const words = text.replace(/\{([a-z_]+)(?:\|[a-z]+)?\}/g, (_place, name: string) => {
    whole &&= Boolean(labels[name]);
    return labels[name] ?? '';
  });
  return whole && words !== '' ? words : null;
}

function ofSubject({ subject }: AlertRule, labels: Labels): ObjectRef | null {
  if (subject === null) {
    return null;
  }
  const [kind, name] = [filled(subject.kind, labels), filled(subject.name, labels)];
  const namespace = subject.namespace === null ? null : filled(subject.namespace, labels);
  return kind === null || name === null || (subject.namespace !== null && namespace === null)
    ? null
    : { kind, namespace, name };
}

/** Kinds whose names other people's alerts carry in a label, most telling first. */
const LABELS: ReadonlyArray<readonly [label: string, kind: string]> = [
  ['deployment', 'Deployment'],
  ['statefulset', 'StatefulSet'],
  ['daemonset', 'DaemonSet'],
  ['cronjob', 'CronJob'],
  ['job_name', 'Job'],
  ['horizontalpodautoscaler', 'HorizontalPodAutoscaler'],
  ['persistentvolumeclaim', 'PersistentVolumeClaim'],
  ['service', 'Service'],
  ['pod', 'Pod'],
  ['node', 'Node'],
  ['namespace', 'Namespace'],
];

const isNamespaced = (kind: string) => Object.values(KINDS).some((info) => info.kind === kind && info.namespaced);

/** What an alert is about, from its rule's subject or from labels as most rules have them; null when neither tells. */
export function objectOf(rule: AlertRule | null, labels: Labels): ObjectRef | null {
  const subject = rule && ofSubject(rule, labels);
  if (subject) {
    return subject;
  }
  const { namespace, workload, workload_kind: workloadKind } = labels;
  if (namespace && workload && workloadKind) {
    return { kind: workloadKind, namespace, name: workload };
  }
  for (const [label, kind] of LABELS) {
    const name = labels[label];
    const namespaced = isNamespaced(kind);
    if (name && (!namespaced || namespace)) {
      return { kind, namespace: namespaced ? namespace! : null, name };
    }
  }
  return null;
}
