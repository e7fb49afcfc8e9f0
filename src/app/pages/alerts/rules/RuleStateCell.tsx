import React from 'react';
import { Badge, type BadgeColor, type IconName } from '@grafana/ui';
import { Muted } from '../../../components/section/Muted';
import type { RuleCondition, RuleRow } from './RuleRow';

const LOOK: Record<RuleCondition, { text: string; color: BadgeColor; icon?: IconName }> = {
  firing: { text: 'Firing', color: 'red', icon: 'fire' },
  pending: { text: 'Pending', color: 'orange', icon: 'hourglass' },
  failing: { text: 'Cannot be evaluated', color: 'orange', icon: 'exclamation-triangle' },
  normal: { text: 'Normal', color: 'green', icon: 'check' },
  paused: { text: 'Disabled', color: 'darkgrey', icon: 'pause' },
  absent: { text: 'Not installed', color: 'darkgrey' },
};

/** What a rule does now, and where. */
export function RuleStateCell({ row }: { row: RuleRow }) {
  const { condition, firing, trouble, installed, inPrometheus } = row;
  const { text, color, icon } = LOOK[condition];
  const where = [installed && 'Grafana', inPrometheus && 'Prometheus'].filter(Boolean);
  const folder = installed ? `In Grafana’s folder ${installed.folder}` : undefined;
  return (
    <>
      <Badge color={color} icon={icon} text={firing > 1 ? `${text} (${firing})` : text} />
      {trouble !== '' && <Muted>{trouble.slice(0, 200)}</Muted>}
      {where.length > 0 && (
        <Muted>
          <span title={folder}>{where.join(', ')}</span>
        </Muted>
      )}
    </>
  );
}
