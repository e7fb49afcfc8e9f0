import { useState } from 'react';
import { asAlertingError, type AlertingError } from './grafana/AlertingError';
import { ensureFolder, type Folder } from './grafana/folders';
import { applyChanges } from './installed/applyChanges';
import type { Conflict, Decision } from './installed/change';
import type { RuleCluster } from './installed/ourRule';
import { changesOf, isFor, type Deed } from './rules/changesOf';
import type { RuleRow } from './rules/RuleRow';

interface Asked {
  rows: readonly RuleRow[];
  deed: Deed;
  /** To be made first when it is not there. */
  folder?: Folder;
}

export interface Deeds {
  busy: boolean;
  error: AlertingError | null;
  /** What was done last, in words. */
  done: string;
  /** Rules that somebody changed, to be decided about. */
  conflicts: readonly Conflict[];
  act(asked: Asked): Promise<void>;
  decide(decisions: Readonly<Record<string, Decision>>): Promise<void>;
  cancel(): void;
}

const WORDS: Record<Deed['do'], string> = {
  install: 'installed',
  update: 'updated',
  enable: 'enabled',
  disable: 'disabled',
  uninstall: 'removed',
  threshold: 'set',
};

function doneWords({ rows, deed }: Asked, decisions: Readonly<Record<string, Decision>>): string {
  const touched = rows.filter((row) => isFor(deed.do, row) && decisions[row.uid] !== 'mine').length;
  const kept = rows.length === 0 ? 0 : Object.values(decisions).filter((one) => one === 'mine').length;
  const rules = `${touched} ${touched === 1 ? 'rule' : 'rules'} ${WORDS[deed.do]}.`;
  return kept === 0 ? rules : `${rules} ${kept} of yours left as ${kept === 1 ? 'it is' : 'they are'}.`;
}

/** Does what people ask for, one thing at a time; asks back where a rule was changed by somebody. */
export function useDeeds(cluster: RuleCluster | null, onDone: () => void): Deeds {
  const [asked, setAsked] = useState<Asked | null>(null);
  const [conflicts, setConflicts] = useState<readonly Conflict[]>([]);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AlertingError | null>(null);
  const [done, setDone] = useState('');

  const run = async (what: Asked, decisions: Readonly<Record<string, Decision>>) => {
    if (cluster === null || busy) {
      return;
    }
    setBusy(true);
    setError(null);
    setDone('');
    try {
      if (what.folder) {
        await ensureFolder(what.folder);
      }
      const outcome = await applyChanges(changesOf(what.rows, what.deed, cluster), decisions);
      setConflicts(outcome.done ? [] : outcome.conflicts);
      if (outcome.done) {
        setDone(doneWords(what, decisions));
        onDone();
      }
    } catch (thrown) {
      setConflicts([]);
      setError(asAlertingError(thrown));
      // Some groups may be written.
      onDone();
    } finally {
      setBusy(false);
    }
  };
  return {
    busy,
    error,
    done,
    conflicts,
    act: (what) => {
      setAsked(what);
      return run(what, {});
    },
    decide: (decisions) => (asked ? run(asked, decisions) : Promise.resolve()),
    cancel: () => setConflicts([]),
  };
}
