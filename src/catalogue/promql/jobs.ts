import { isNot, matches } from './matcher';
import { maxBy, on } from './operators';
import { select, type QueryOptions } from './selector';
import { copyLabel, WORKLOAD } from './workload';

export const JOB = ['cluster', 'namespace', 'job_name'];

/** Gives each Job the labels of its workload: the CronJob that made it, or itself. Keeps the value. */
export function timesJobWorkload(options: QueryOptions): string {
  const owners = copyLabel(
    copyLabel(
      select('jobOwner', [isNot('owner_kind', ''), isNot('owner_kind', '<none>')], options),
      'workload',
      'owner_name'
    ),
    'workload_kind',
    'owner_kind'
  );
  const alone = `label_replace(${copyLabel(select('jobOwner', [matches('owner_kind', '|<none>')], options), 'workload', 'job_name')}, "workload_kind", "Job", "", "")`;
  const each = maxBy([...JOB, 'workload_kind', 'workload'], `${owners} or ${alone}`);
  return `* ${on(JOB)} group_left (workload_kind, workload) topk by (${JOB.join(', ')}) (1, ${each})`;
}

/** The largest figure of the Jobs of each workload. */
export function byJobWorkload(jobs: string, options: QueryOptions): string {
  return maxBy(WORKLOAD, `${maxBy(JOB, jobs)} ${timesJobWorkload(options)}`);
}
