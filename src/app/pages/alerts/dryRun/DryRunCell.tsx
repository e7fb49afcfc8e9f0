import React from 'react';
import { Button, Spinner } from '@grafana/ui';
import type { EpochMs } from '../../../../contract/time';
import { Age } from '../../../components/age/Age';
import { formatAge } from '../../../components/age/formatAge';
import { Muted } from '../../../components/section/Muted';
import { DRY_RUN_DAYS } from './runDryRun';
import { Unknown } from '../../../components/state/Unknown';
import type { DryRunState } from './useDryRuns';

interface Props {
  title: string;
  state: DryRunState | undefined;
  /** The threshold it would run with. */
  above: number;
  now: EpochMs;
  onRun: () => void;
}

const DAY_MS = 86_400_000;
/** A restart or two of Prometheus may be missing. */
const WHOLE = 0.95;

/** How often a rule would have fired last week, asked on demand. */
export function DryRunCell({ title, state, above, now, onRun }: Props) {
  if (state?.at === 'running' || state?.at === 'waiting') {
    return (
      <span role="status">
        {state.at === 'running' ? <Spinner inline /> : null} {state.at === 'running' ? 'Asking…' : 'Waiting'}
      </span>
    );
  }
  const again = (
    <Button variant="secondary" size="sm" fill="outline" aria-label={`Dry run of ${title}`} onClick={onRun}>
      {state === undefined ? 'Dry run' : 'Again'}
    </Button>
  );
  if (state === undefined) {
    return again;
  }
  if (state.at === 'failed') {
    return (
      <>
        <Muted>Not known: {state.words.slice(0, 200)}</Muted>
        {again}
      </>
    );
  }
  const { times, lastAt, stepMs, above: tried, coveredMs } = state.run;
  if (coveredMs === 0 && times === 0) {
    return (
      <>
        <Unknown reason="Prometheus had no metrics that this rule needs in the last 7 days; some appear with the first failure only" />
        <Muted>no metrics for it</Muted>
      </>
    );
  }
  const whole = coveredMs >= WHOLE * DRY_RUN_DAYS * DAY_MS;
  const span = whole ? `${DRY_RUN_DAYS} days` : `the last ${formatAge(coveredMs)}`;
  return (
    <>
      {times === 0 ? 'never' : `${times} ${times === 1 ? 'time' : 'times'}`} in {span}
      <Muted>
        {lastAt !== null && (
          <>
            last <Age at={lastAt} now={now} suffix="ago" />,{' '}
          </>
        )}
        looked every {formatAge(stepMs)}
        {!whole && ', no older metrics'}
      </Muted>
      {tried !== above && again}
    </>
  );
}
