import React from 'react';
import { Badge, type BadgeColor, type IconName } from '@grafana/ui';
import type { Tone } from '../../../contract/answers';
import { Unknown } from '../state/Unknown';

const LOOK: Record<Tone, { color: BadgeColor; icon?: IconName }> = {
  good: { color: 'green', icon: 'check' },
  warning: { color: 'orange', icon: 'exclamation-triangle' },
  bad: { color: 'red', icon: 'exclamation-circle' },
  neutral: { color: 'darkgrey' },
};

interface Props {
  status: string;
  tone: Tone;
}

/** Status in Kubernetes' own word; icon and colour repeat what the tone says. */
export function StatusBadge({ status, tone }: Props) {
  if (status === '') {
    return <Unknown reason="This kind has no status" />;
  }
  return <Badge text={status} color={LOOK[tone].color} icon={LOOK[tone].icon} />;
}
