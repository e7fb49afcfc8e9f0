import React, { useState } from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Button, Modal, RadioButtonGroup, useStyles2 } from '@grafana/ui';
import type { Column } from '../../../components/table/column';
import { DataTable } from '../../../components/table/DataTable';
import type { Conflict, Decision } from './change';
import { differences, type Difference } from './difference';

interface Props {
  conflicts: readonly Conflict[];
  busy: boolean;
  onDecide: (decisions: Readonly<Record<string, Decision>>) => void;
  onCancel: () => void;
}

const CHOICES: Array<{ value: Decision; label: string }> = [
  { value: 'mine', label: 'Keep mine' },
  { value: 'ours', label: 'Take Clusterscope’s' },
];
const REMOVAL: Array<{ value: Decision; label: string }> = [
  { value: 'mine', label: 'Keep it' },
  { value: 'ours', label: 'Remove it' },
];

/** Shows how rules that people changed differ from ours, and asks what to do; keeps theirs unless told otherwise. */
export function ConflictDialog({ conflicts, busy, onDecide, onCancel }: Props) {
  const styles = useStyles2(getStyles);
  const [chosen, setChosen] = useState<Readonly<Record<string, Decision>>>({});
  const decisions = Object.fromEntries(conflicts.map(({ mine }) => [mine.uid, chosen[mine.uid] ?? ('mine' as const)]));
  const text = (value: string | null) => <code className={styles.value}>{value ?? '(nothing)'}</code>;
  const columns: Array<Column<Difference>> = [
    { id: 'where', header: 'Where', namesRow: true, cell: ({ where }) => where },
    { id: 'mine', header: 'Yours', cell: ({ mine }) => text(mine) },
    { id: 'ours', header: 'Clusterscope’s', cell: ({ ours }) => text(ours) },
  ];
  return (
    <Modal
      isOpen
      title={conflicts.length === 1 ? 'This rule was edited' : `${conflicts.length} rules were edited`}
      onDismiss={onCancel}
      className={styles.modal}
    >
      <p>Somebody changed what was installed. Nothing has been written yet.</p>
      {conflicts.map(({ mine, ours }) => (
        <section key={mine.uid} aria-label={mine.title} className={styles.rule}>
          <header className={styles.header}>
            <strong>{mine.title}</strong>
            <RadioButtonGroup
              aria-label={`What to do with ${mine.title}`}
              size="sm"
              options={ours === null ? REMOVAL : CHOICES}
              value={decisions[mine.uid]}
              onChange={(decision) => setChosen({ ...chosen, [mine.uid]: decision })}
            />
          </header>
          {ours !== null && (
            <DataTable
              label={`Differences of ${mine.title}`}
              columns={columns}
              rows={differences(mine, ours)}
              rowKey={({ where }) => where}
            />
          )}
        </section>
      ))}
      <Modal.ButtonRow>
        <Button variant="secondary" fill="outline" onClick={onCancel}>
          Cancel
        </Button>
        <Button disabled={busy} onClick={() => onDecide(decisions)}>
          Continue
        </Button>
      </Modal.ButtonRow>
    </Modal>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  modal: css({ width: 'min(1000px, 92vw)' }),
  rule: css({ border: `1px solid ${theme.colors.border.weak}`, marginBottom: theme.spacing(2) }),
  header: css({
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1),
    padding: theme.spacing(1, 2),
  }),
  value: css({
    display: 'block',
    maxHeight: '12em',
    overflowY: 'auto',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontSize: theme.typography.bodySmall.fontSize,
  }),
});
