import React from 'react';
import { Checkbox } from '@grafana/ui';
import type { EpochMs } from '../../../../contract/time';
import { Age } from '../../../components/age/Age';
import { Muted } from '../../../components/section/Muted';
import { SeverityMark } from '../../../components/status/SeverityMark';
import type { Column } from '../../../components/table/column';
import { DryRunCell } from '../dryRun/DryRunCell';
import type { DryRuns } from '../dryRun/useDryRuns';
import type { RuleSort } from './ruleAddress';
import type { RuleRow } from './RuleRow';
import { RuleStateCell } from './RuleStateCell';
import { StandingNote } from './StandingNote';
import { ThresholdCell } from './ThresholdCell';

export interface RuleColumnOptions {
  now: EpochMs;
  mayEdit: boolean;
  rows: readonly RuleRow[];
  /** Rule ids. */
  chosen: ReadonlySet<string>;
  dryRuns: DryRuns;
  onChoose: (ids: readonly string[], chosen: boolean) => void;
  onUpdate: (row: RuleRow) => void;
  onThreshold: (row: RuleRow, above: number) => void;
}

type Sorted = Omit<Column<RuleRow>, 'sort'> & { sort?: RuleSort };

const waits = (duration: string) => (duration === '0s' ? 'at once' : `after ${duration}`);
const groupWords = (id: string) => id.replace(/^clusterscope-/, '').replace(/-/g, ' ');

/** Columns of the rule table. */
export function ruleColumns(options: RuleColumnOptions): Array<Column<RuleRow>> {
  const { now, mayEdit, rows, chosen, dryRuns, onChoose, onUpdate, onThreshold } = options;
  const ids = rows.map(({ rule }) => rule.id);
  const some = ids.some((id) => chosen.has(id));
  const every = ids.length > 0 && ids.every((id) => chosen.has(id));
  const choose: Sorted = {
    id: 'choose',
    header: (
      <Checkbox
        aria-label="Choose all rules shown"
        value={every}
        indeterminate={some && !every}
        onChange={() => onChoose(ids, !every)}
      />
    ),
    cell: ({ rule }) => (
      <Checkbox
        aria-label={`Choose ${rule.title}`}
        value={chosen.has(rule.id)}
        onChange={(event) => onChoose([rule.id], event.currentTarget.checked)}
      />
    ),
  };
  const columns: Sorted[] = [
    choose,
    {
      id: 'rule',
      header: 'Rule, group, profile',
      sort: 'title',
      namesRow: true,
      minWidth: '26ch',
      cell: (row) => (
        <>
          <span title={row.rule.entry.description}>{row.rule.title}</span>{' '}
          {row.installed && (
            <StandingNote
              title={row.rule.title}
              standing={row.installed.standing}
              mayEdit={mayEdit}
              onUpdate={() => onUpdate(row)}
            />
          )}
          <Muted>
            {groupWords(row.rule.group.id)} · {row.rule.profile} · {waits(row.rule.for)}
          </Muted>
        </>
      ),
    },
    {
      id: 'severity',
      header: 'Severity',
      sort: 'severity',
      cell: ({ rule }) => <SeverityMark severity={rule.severity} />,
    },
    { id: 'state', header: 'State', sort: 'state', cell: (row) => <RuleStateCell row={row} /> },
    {
      id: 'fired',
      header: 'Last fired',
      sort: 'fired',
      cell: ({ firedAt, installed, inPrometheus }) => (
        <Age
          at={firedAt}
          now={now}
          suffix="ago"
          unknown={
            installed
              ? 'Grafana remembers no firing in the last 7 days'
              : inPrometheus
                ? 'Prometheus says only what fires now'
                : 'Not installed'
          }
        />
      ),
    },
    {
      id: 'threshold',
      header: 'Fires above',
      cell: (row) => <ThresholdCell row={row} mayEdit={mayEdit} onSet={(above) => onThreshold(row, above)} />,
    },
    {
      id: 'dryRun',
      header: 'Would have fired',
      minWidth: '14ch',
      cell: ({ rule, above }) => (
        <DryRunCell
          title={rule.title}
          state={dryRuns.states.get(rule.id)}
          above={above}
          now={now}
          onRun={() => dryRuns.run([{ rule, above }])}
        />
      ),
    },
  ];
  return mayEdit ? columns : columns.slice(1);
}
