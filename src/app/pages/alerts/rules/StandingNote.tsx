import React from 'react';
import { Badge, Button } from '@grafana/ui';
import type { Standing } from '../installed/standing';

interface Props {
  title: string;
  standing: Standing;
  mayEdit: boolean;
  onUpdate: () => void;
}

const TEXTS: Record<Standing, { text: string; tooltip: string } | null> = {
  current: null,
  outdated: { text: 'Update available', tooltip: 'The catalogue’s rule is newer than the installed one.' },
  edited: { text: 'Edited by you', tooltip: 'Changed in Grafana after it was installed. It stays as it is.' },
  locked: { text: 'From a file', tooltip: 'Provisioned from a file: change it there.' },
  unread: { text: 'Not readable', tooltip: 'Grafana does not show this rule’s definition to you (yet).' },
};

/** Whether an installed rule is as the catalogue has it, and the way to make it so. */
export function StandingNote({ title, standing, mayEdit, onUpdate }: Props) {
  const words = TEXTS[standing];
  if (words === null) {
    return null;
  }
  const label = standing === 'edited' ? 'Compare' : 'Update';
  const canUpdate = mayEdit && (standing === 'edited' || standing === 'outdated');
  return (
    <>
      <Badge color={standing === 'outdated' ? 'blue' : 'darkgrey'} text={words.text} tooltip={words.tooltip} />
      {canUpdate && (
        <Button variant="secondary" fill="text" size="sm" aria-label={`${label} ${title}`} onClick={onUpdate}>
          {label}
        </Button>
      )}
    </>
  );
}
