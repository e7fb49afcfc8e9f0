import type { Fact } from '../../contract/answers';
import type { LabelSelector, Workload } from '../../contract/objects';
import { dueRun } from '../schedule/dueRun';
import { rolloutStatus } from '../status/rolloutStatus';
import { desiredReplicas } from '../status/desiredReplicas';
import { fact, instant } from './fact';

function selectorWords(selector: LabelSelector | null): string {
  if (!selector) {
    return '';
  }
  const labels = [...selector.matchLabels].map(([key, value]) => `${key}=${value}`);
  const expressions = selector.matchExpressions.map(({ key, operator, values }) =>
    values.length === 0 ? `${key} ${operator}` : `${key} ${operator} (${values.join(', ')})`
  );
  return [...labels, ...expressions].join(', ');
}

function ownFacts(workload: Workload): Fact[] {
  const desired = desiredReplicas(workload);
  switch (workload.resource) {
    case 'deployments': {
      const { readyReplicas, updatedReplicas, availableReplicas } = workload.status;
      return [
        ...fact(
          'Replicas',
          `${readyReplicas} ready, ${updatedReplicas} updated, ${availableReplicas} available of ${desired}`
        ),
        ...fact('Strategy', workload.strategy),
        ...fact('Rollout', workload.paused ? 'paused' : null),
        ...fact(
          'Progress deadline',
          workload.progressDeadlineSeconds === null ? null : `${workload.progressDeadlineSeconds} s`
        ),
      ];
    }
    case 'replicasets':
      return fact(
        'Replicas',
        `${workload.status.readyReplicas} ready, ${workload.status.availableReplicas} available of ${desired}`
      );
    case 'statefulsets': {
      const { readyReplicas, updatedReplicas } = workload.status;
      return [
        ...fact('Replicas', `${readyReplicas} ready, ${updatedReplicas} updated of ${desired}`),
        ...fact('Update strategy', workload.updateStrategy),
        ...fact('Partition', workload.partition === 0 ? null : workload.partition),
        ...fact(
          'Service',
          workload.serviceName,
          workload.serviceName === ''
            ? null
            : { kind: 'Service', namespace: workload.meta.namespace, name: workload.serviceName }
        ),
      ];
    }
    case 'daemonsets': {
      const { ready, updated, available, misscheduled } = workload.status;
      return [
        ...fact('Nodes', `${ready} ready, ${updated} updated, ${available} available of ${desired}`),
        ...fact('Misscheduled', misscheduled === 0 ? null : misscheduled),
        ...fact('Update strategy', workload.updateStrategy),
      ];
    }
    case 'jobs': {
      const { active, succeeded, failed, startedAt, completedAt } = workload.status;
      return [
        ...fact('Pods', `${active} active, ${succeeded} succeeded, ${failed} failed`),
        ...fact('Completions', workload.completions),
        ...fact('Parallelism', workload.parallelism),
        ...fact('Retries allowed', workload.backoffLimit),
        ...instant('Started', startedAt),
        ...instant('Completed', completedAt),
      ];
    }
    case 'cronjobs':
      return [
        ...fact(
          'Schedule',
          workload.timeZone === '' ? workload.schedule : `${workload.schedule} (${workload.timeZone})`
        ),
        ...fact('Active Jobs', workload.status.active),
        ...fact('Concurrency', workload.concurrencyPolicy),
        ...fact('Suspended', workload.suspended ? 'yes' : null),
        ...instant('Last scheduled', workload.status.lastScheduledAt),
        ...instant('Last succeeded', workload.status.lastSucceededAt),
      ];
  }
}

/** What an operator asks about a workload first. */
export function workloadFacts(workload: Workload): Fact[] {
  return [
    ...ownFacts(workload),
    ...fact('Rollout status', rolloutStatus(workload)?.message ?? null),
    ...instant(
      'Next run',
      workload.resource === 'cronjobs' && !workload.suspended ? (dueRun(workload)?.at ?? null) : null
    ),
    ...fact('Selector', selectorWords(workload.selector)),
  ];
}
