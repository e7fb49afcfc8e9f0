import React from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Button, ConfirmButton, RadioButtonGroup, useStyles2 } from '@grafana/ui';
import { PROFILES } from '../../../../catalogue';
import { TextFilter } from '../../../components/table/TextFilter';
import { isFor, type Deed } from './changesOf';
import type { RuleAddress, Shown } from './ruleAddress';
import type { RuleRow } from './RuleRow';

type Simple = 'update' | 'enable' | 'disable' | 'uninstall';

interface Props {
  address: RuleAddress;
  onAddress: (change: Partial<RuleAddress>) => void;
  /** Null for those who may only look. */
  actions: {
    chosen: readonly RuleRow[];
    busy: boolean;
    /** Why nothing can be installed; empty when it can. */
    cannotInstall: string;
    onInstall: () => void;
    onDo: (deed: Simple) => void;
  } | null;
  onDryRun: (() => void) | null;
}

const SHOWN: Array<{ value: Shown; label: string }> = [
  { value: 'all', label: 'All' },
  { value: 'firing', label: 'Firing' },
  { value: 'installed', label: 'Installed' },
  { value: 'missing', label: 'Missing' },
  { value: 'changed', label: 'Changed' },
  { value: 'troubled', label: 'Failing' },
];
const PROFILE_OPTIONS = [
  { value: 'any', label: 'Any profile' },
  ...PROFILES.map((value) => ({ value, label: value.charAt(0).toUpperCase() + value.slice(1) })),
];
const DEEDS: ReadonlyArray<readonly [Simple, string]> = [
  ['update', 'Update'],
  ['enable', 'Enable'],
  ['disable', 'Disable'],
];

const count = (rows: readonly RuleRow[], deed: Deed['do']) => rows.filter((row) => isFor(deed, row)).length;
const withCount = (label: string, rules: number) => (rules === 0 ? label : `${label} ${rules}`);

/** Which rules to show, and what to do with the chosen ones. */
export function RuleToolbar({ address, onAddress, actions, onDryRun }: Props) {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.bar}>
      <div className={styles.row}>
        <TextFilter
          label="Filter rules"
          placeholder="Filter by name, group, severity …"
          value={address.text}
          onChange={(text) => onAddress({ text })}
        />
        <RadioButtonGroup
          aria-label="Which rules"
          options={SHOWN}
          value={address.shown}
          onChange={(shown) => onAddress({ shown })}
        />
      </div>
      <div className={styles.row} role="toolbar" aria-label="Chosen rules">
        {actions !== null && (
          <>
            <span className={styles.count}>{actions.chosen.length} chosen</span>
            <Button
              size="sm"
              disabled={actions.busy || actions.cannotInstall !== '' || count(actions.chosen, 'install') === 0}
              tooltip={actions.cannotInstall || undefined}
              onClick={actions.onInstall}
            >
              {withCount('Install', count(actions.chosen, 'install'))}
            </Button>
            {DEEDS.map(([deed, label]) => (
              <Button
                key={deed}
                size="sm"
                variant="secondary"
                disabled={actions.busy || count(actions.chosen, deed) === 0}
                onClick={() => actions.onDo(deed)}
              >
                {withCount(label, count(actions.chosen, deed))}
              </Button>
            ))}
            <ConfirmButton
              size="sm"
              confirmText={`Uninstall ${count(actions.chosen, 'uninstall')}`}
              confirmVariant="destructive"
              disabled={actions.busy || count(actions.chosen, 'uninstall') === 0}
              onConfirm={() => actions.onDo('uninstall')}
              closeOnConfirm
            >
              Uninstall
            </ConfirmButton>
          </>
        )}
        <Button
          size="sm"
          variant="secondary"
          fill="outline"
          disabled={onDryRun === null}
          onClick={onDryRun ?? undefined}
        >
          Dry run {actions === null ? 'all shown' : 'chosen'}
        </Button>
        <span className={styles.end}>
          <RadioButtonGroup
            aria-label="Profile shown"
            size="sm"
            options={PROFILE_OPTIONS}
            value={address.profile ?? 'any'}
            onChange={(word) => onAddress({ profile: PROFILES.find((one) => one === word) ?? null })}
          />
        </span>
      </div>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  bar: css({ display: 'grid', gap: theme.spacing(1), padding: theme.spacing(1.5, 2) }),
  row: css({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: theme.spacing(1) }),
  end: css({ marginLeft: 'auto' }),
  count: css({ color: theme.colors.text.secondary, minWidth: '9ch' }),
});
