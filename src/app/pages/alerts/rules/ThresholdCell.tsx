import React, { useState } from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Button, Input, useStyles2 } from '@grafana/ui';
import { Muted } from '../../../components/section/Muted';
import type { RuleRow } from './RuleRow';
import { fromShown, shownUnit, toShown } from './shownUnit';

interface Props {
  row: RuleRow;
  /** False shows the value only. */
  mayEdit: boolean;
  /** For an installed rule: written at once. For another: what it will be installed with. */
  onSet: (above: number) => void;
}

interface FieldProps {
  row: RuleRow;
  bounds: { min: number; max: number };
  note: string;
  onSet: (above: number) => void;
}

function ThresholdField({ row: { rule, above }, bounds, note, onSet }: FieldProps) {
  const styles = useStyles2(getStyles);
  const { unit } = rule.entry;
  const { suffix } = shownUnit(unit);
  const shown = String(toShown(above, unit));
  const [typed, setTyped] = useState(shown);
  const [min, max] = [toShown(bounds.min, unit), toShown(bounds.max, unit)];
  const value = typed.trim() === '' ? Number.NaN : Number(typed);
  const valid = value >= min && value <= max;
  const differs = typed !== shown;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (valid && differs) {
          onSet(fromShown(value, unit));
        }
      }}
    >
      <span className={styles.field}>
        <Input
          aria-label={`Threshold of ${rule.title}`}
          type="number"
          step="any"
          min={min}
          max={max}
          width={12}
          value={typed}
          invalid={!valid}
          suffix={suffix}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {differs && (
          <Button type="submit" size="sm" disabled={!valid} aria-label={`Set threshold of ${rule.title}`}>
            Set
          </Button>
        )}
      </span>
      {!valid ? (
        <span role="alert" className={styles.error}>
          {min} to {max} {suffix}
        </span>
      ) : (
        note !== '' && <Muted>{note}</Muted>
      )}
    </form>
  );
}

/** A threshold in the unit people think in, editable within the rule's bounds. */
export function ThresholdCell({ row, mayEdit, onSet }: Props) {
  const { rule, above, installed } = row;
  const { format } = shownUnit(rule.entry.unit);
  if (rule.bounds === null) {
    return (
      <span title="The threshold is part of the rule’s meaning">
        {format(rule.above)}
        <Muted>fixed</Muted>
      </span>
    );
  }
  const note = above === rule.above ? '' : `Catalogue: ${format(rule.above)}`;
  if (!mayEdit || installed?.standing === 'locked' || installed?.standing === 'unread') {
    return (
      <>
        {format(above)}
        {note !== '' && <Muted>{note}</Muted>}
      </>
    );
  }
  // The key gives the field up when the threshold changes elsewhere.
  return <ThresholdField key={above} row={row} bounds={rule.bounds} note={note} onSet={onSet} />;
}

const getStyles = (theme: GrafanaTheme2) => ({
  form: css({ minWidth: '14ch' }),
  field: css({ display: 'flex', alignItems: 'center', gap: theme.spacing(0.5) }),
  error: css({ color: theme.colors.error.text, fontSize: theme.typography.bodySmall.fontSize, whiteSpace: 'nowrap' }),
});
