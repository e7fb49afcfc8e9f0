import type { Problem } from '../../contract/answers';
import type { Workload } from '../../contract/objects';
import { templateLabels } from '../services/templateLabels';
import type { IndexedView } from '../view/IndexedView';
import { refOf } from '../view/refOf';
import { capital } from '../words/capital';
import { countOf } from '../words/count';
import { impactsOn } from './impact';
import { problemOf } from './problemOf';
import type { WorkloadTrouble } from './workloadTrouble';

/** The problem of a workload that is in trouble although none of its pods is broken. */
export function workloadProblem(view: IndexedView, workload: Workload, trouble: WorkloadTrouble): Problem {
  const { code, text, detail, since, affected, explains } = trouble;
  const services = view.servicesSelecting(workload.meta.namespace, templateLabels(view, workload));
  const hurts = impactsOn(view, services).filter(({ ready, total }) => total === 0 || ready !== total);
  const missing = affected ? `${countOf(affected.count, affected.total, 'pod')} ${text}` : null;
  return problemOf({
    severity: hurts.some(({ ready }) => ready === 0) ? 'critical' : 'warning',
    object: refOf(workload.resource, workload),
    title: missing ?? capital(text),
    cause: { code, text, detail, container: null, exitCode: null },
    since,
    affected,
    hurts,
    explains: [...hurts.map(({ object }) => object), ...explains],
  });
}
