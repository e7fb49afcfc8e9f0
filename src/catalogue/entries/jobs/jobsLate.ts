import { alertEntry } from '../../alertEntry';
import { on } from '../../promql/operators';
import { byJobWorkload, JOB } from '../../promql/jobs';
import { select } from '../../promql/selector';
import { workloadsWithCause } from '../../promql/suppressed';
import { WORKLOAD } from '../../promql/workload';

export const jobsLate = alertEntry(
  {
    id: 'jobs-late',
    title: 'Time a Job has been running',
    description:
      'How long the Job of a workload that runs longest has been running; not where another alert says what its pods lack.',
    unit: 'seconds',
    requires: [['jobStartTime'], ['jobActive'], ['jobOwner']],
  },
  (options) => {
    const active = `(${select('jobActive', [], options)} > 0)`;
    const running = `(time() - ${select('jobStartTime', [], options)} and ${on(JOB)} ${active})`;
    return `${byJobWorkload(running, options)} unless ${on(WORKLOAD)} ${workloadsWithCause(options)}`;
  }
);
