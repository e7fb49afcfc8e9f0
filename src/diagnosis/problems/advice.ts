import type { Cause } from '../../contract/answers';
import type { ObjectRef } from '../../contract/objectRef';

export interface Advice {
  nextStep: string;
  kubectl: string;
}

/** What advice is made from: the cause, the object the problem is about, and the pod to look at first. */
export interface AdviceSubject {
  cause: Cause;
  object: ObjectRef;
  worst: ObjectRef | null;
  /** The worst pod's container has restarted, so `--previous` shows the run that failed. */
  restarted: boolean;
}

function inNamespace(object: ObjectRef): string {
  return object.namespace === null ? '' : ` -n ${object.namespace}`;
}

function describeLine(object: ObjectRef): string {
  return `kubectl${inNamespace(object)} describe ${object.kind.toLowerCase()} ${object.name}`;
}

function logs({ cause, object, worst, restarted }: AdviceSubject): string {
  const pod = worst ?? object;
  const container = cause.container === null ? '' : ` -c ${cause.container}`;
  return `kubectl${inNamespace(pod)} logs ${pod.name}${container}${restarted ? ' --previous' : ''}`;
}

function schedulingStep(cause: Cause): string {
  if (/^not enough|: not enough|no room for more pods/.test(cause.text)) {
    return 'Lower what the pod requests, or add a node with room for it.';
  }
  if (/taint/.test(cause.text) && /affinity|selector/.test(cause.text)) {
    return 'Relax the node selector or affinity, or let the pod tolerate the taint, so that one node fits.';
  }
  if (/taint/.test(cause.text)) {
    return 'Give the pod a toleration for the taint, or remove the taint from a node.';
  }
  if (/affinity|selector|spread/.test(cause.text)) {
    return 'Relax the node selector or affinity, or label a node so that it matches.';
  }
  return /PersistentVolume/.test(cause.text)
    ? 'Find out why the claim is not bound: storage class, size, zone.'
    : 'Compare what the pod asks for with what the nodes offer.';
}

function imageStep(cause: Cause): string {
  if (/not found|not valid/.test(cause.text)) {
    return 'Correct the name or tag of the image, or push it.';
  }
  return /refuses access/.test(cause.text)
    ? 'Check the imagePullSecrets of the pod and the rights behind them.'
    : 'Check that the node reaches the registry and may pull the image.';
}

function probeStep(cause: Cause, word: string): string {
  const words = /\(([^)]*)\)/.exec(cause.text)?.[1];
  const answer = words ? ` answers ${words}` : ' fails';
  return `Find out from the log why the ${word} probe${answer}; if the program is merely slow, give the probe more time.`;
}

function configStep(cause: Cause): string {
  const missing = /((?:ConfigMap|Secret) \S+) not found/.exec(cause.text)?.[1];
  if (missing) {
    return `Create ${missing}, or correct the reference to it.`;
  }
  const key = /(key \S+) not in ((?:ConfigMap|Secret) \S+)/.exec(cause.text);
  return key
    ? `Add ${key[1]} to ${key[2]}, or correct the reference to it.`
    : 'Correct the specification of the container.';
}

function claimStep(cause: Cause): string {
  if (/storage class \S+ not found/.test(cause.text)) {
    return 'Create the storage class, or name one that exists.';
  }
  if (/no storage class is set/.test(cause.text)) {
    return 'Name a storage class, mark one as the default, or make a volume that fits.';
  }
  return /has not answered/.test(cause.text)
    ? 'Check that the provisioner of the storage class runs.'
    : 'Read the events of the claim and the log of its provisioner.';
}

function cronStep(cause: Cause): string {
  return cause.text.startsWith('skipped')
    ? 'Find out why its Job takes so long, or end that Job.'
    : 'Check the CronJob controller, quotas of the namespace and startingDeadlineSeconds.';
}

/** One concrete action and a line to copy, for any cause. */
export function adviceFor(subject: AdviceSubject): Advice {
  const { cause, object, worst } = subject;
  const look = describeLine(worst ?? object);
  switch (cause.code) {
    case 'node-lost':
      return {
        nextStep: 'Check power, network and the kubelet of the node; drain it if it does not come back.',
        kubectl: look,
      };
    case 'node-pressure':
      return { nextStep: 'Find out what fills the node, then free room or move pods away.', kubectl: look };
    case 'unschedulable':
      return { nextStep: schedulingStep(cause), kubectl: look };
    case 'quota-exceeded':
      return {
        nextStep: 'Raise the quota, or free some of it in this namespace.',
        kubectl: `kubectl${inNamespace(object)} describe resourcequota`,
      };
    case 'image':
      return { nextStep: imageStep(cause), kubectl: look };
    case 'config':
      return { nextStep: configStep(cause), kubectl: look };
    case 'volume':
      return {
        nextStep: 'Check that what the volume refers to exists and can be attached to this node.',
        kubectl: look,
      };
    case 'init-container':
      return { nextStep: 'Read the log of the init container.', kubectl: logs(subject) };
    case 'oom-killed':
      return {
        nextStep: 'Raise the memory limit, or find out what the program keeps in memory.',
        kubectl: logs(subject),
      };
    case 'liveness-probe':
      return { nextStep: probeStep(cause, 'liveness'), kubectl: logs(subject) };
    case 'startup-probe':
      return { nextStep: probeStep(cause, 'startup'), kubectl: logs(subject) };
    case 'readiness-probe':
      return { nextStep: probeStep(cause, 'readiness'), kubectl: logs(subject) };
    case 'crash':
      return { nextStep: 'Read what the container wrote before it ended.', kubectl: logs(subject) };
    case 'evicted':
      return { nextStep: 'Set requests that match what the pods use, or give the node more room.', kubectl: look };
    case 'job-failed':
      return {
        nextStep: 'Read the log of the last attempt, then start the Job again.',
        kubectl: worst ? logs(subject) : look,
      };
    case 'rollout-stuck':
      return {
        nextStep: 'Find out why the new pods do not become available, or roll back.',
        kubectl: `kubectl${inNamespace(object)} rollout status ${object.kind.toLowerCase()} ${object.name}`,
      };
    case 'selector-matches-nothing':
      return {
        nextStep: 'Make the selector of the Service and the labels of its pods agree.',
        kubectl: `kubectl${inNamespace(object)} get pods --show-labels`,
      };
    case 'port-mismatch':
      return { nextStep: 'Make the target port of the Service and the port name in the pods agree.', kubectl: look };
    case 'scaled-to-zero':
      return { nextStep: 'Scale the workload up if the Service is meant to answer.', kubectl: look };
    case 'stuck-terminating':
      return { nextStep: 'Check the node and the finalizers of the pod.', kubectl: look };
    case 'node-heartbeat':
      return { nextStep: 'Check whether the kubelet of the node runs and reaches the API server.', kubectl: look };
    case 'node-unusable':
      return { nextStep: 'Check the network plugin and the cloud controller on this node.', kubectl: look };
    case 'node-cordoned':
      return {
        nextStep: 'Let it take pods again when its maintenance is over.',
        kubectl: look,
      };
    case 'claim-pending':
      return { nextStep: claimStep(cause), kubectl: look };
    case 'claim-lost':
      return { nextStep: 'Restore the data into a new claim; the volume behind this one is gone.', kubectl: look };
    case 'volume-failed':
      return { nextStep: 'Delete what lies behind the volume, then the volume itself.', kubectl: look };
    case 'volume-released':
      return {
        nextStep: 'Save what is worth keeping, then delete the volumes, or clear their claimRef to use them again.',
        kubectl: 'kubectl get persistentvolumes',
      };
    case 'backend-missing':
      return {
        nextStep: 'Make the backends of the Ingress and the Services and ports there are agree.',
        kubectl: look,
      };
    case 'autoscaler-blind':
      return {
        nextStep: 'Check that the metric is served and that the pods set the request it is measured by.',
        kubectl: look,
      };
    case 'autoscaler-at-maximum':
      return { nextStep: 'Raise maxReplicas, or find out what makes the load grow.', kubectl: look };
    case 'cronjob-late':
      return { nextStep: cronStep(cause), kubectl: look };
    case 'cronjob-never-succeeded':
      return { nextStep: 'Start a Job from it by hand and read its log.', kubectl: look };
    case 'jobs-piling-up':
      return { nextStep: 'Find out why its Jobs do not end, or set concurrencyPolicy to Forbid.', kubectl: look };
    case 'quota-used-up':
    case 'quota-nearly-full':
      return { nextStep: 'Raise the quota, or free some of it, before something is refused.', kubectl: look };
    case 'disruption-blocked':
      return { nextStep: 'Allow one pod to be away, or run one more, before the next drain of a node.', kubectl: look };
    case 'not-ready':
    case 'replicas-missing':
    case 'warning-events':
      return { nextStep: 'Read the events of the object.', kubectl: look };
  }
}
