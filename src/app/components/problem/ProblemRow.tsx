import React, { useId, useState } from 'react';
import { Icon, useStyles2 } from '@grafana/ui';
import type { Problem } from '../../../contract/answers';
import type { EpochMs } from '../../../contract/time';
import { Age } from '../age/Age';
import { ObjectName } from '../link/ObjectName';
import { SeverityMark } from '../status/SeverityMark';
import { ImpactList } from './ImpactList';
import { ProblemDetail } from './ProblemDetail';
import { getProblemStyles } from './problemStyles';
import { tellsCause } from './tellsCause';

interface Props {
  problem: Problem;
  now: EpochMs;
  /** Open from the start, e.g. on the page of the object itself. */
  open?: boolean;
}

/** One problem in two lines: what, where, whom it hurts, since when; the rest on demand. */
export function ProblemRow({ problem, now, open = false }: Props) {
  const styles = useStyles2(getProblemStyles);
  const [expanded, setExpanded] = useState(open);
  const id = useId();
  return (
    <li className={styles.item}>
      <div className={styles.summary}>
        <SeverityMark severity={problem.severity} />
        <div className={styles.what}>
          <h3 className={styles.title}>
            <button
              type="button"
              className={styles.toggle}
              aria-expanded={expanded}
              aria-controls={id}
              onClick={() => setExpanded(!expanded)}
            >
              <Icon name={expanded ? 'angle-down' : 'angle-right'} className={styles.chevron} />
              <span>{problem.title}</span>
            </button>
          </h3>
          <div className={styles.where}>
            <ObjectName object={problem.object} />
            {!tellsCause(problem.title, problem.cause.text) && (
              <span className={styles.cause}> · {problem.cause.text}</span>
            )}
          </div>
        </div>
        <div className={styles.hurts}>
          {problem.hurts.length > 0 && <ImpactList hurts={problem.hurts} limit={2} within={problem.object.namespace} />}
        </div>
        <div className={styles.since}>
          <Age at={problem.since} now={now} suffix="ago" unknown="Kubernetes does not say since when" />
        </div>
      </div>
      <div id={id} hidden={!expanded} className={styles.detail}>
        {expanded && <ProblemDetail problem={problem} />}
      </div>
    </li>
  );
}
