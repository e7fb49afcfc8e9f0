import { useCallback, useEffect, useRef, useState } from 'react';
import type { AlertRule } from '../../../../catalogue';
import type { RuleCluster } from '../installed/ourRule';
import { runDryRun, type DryRun } from './runDryRun';

export type DryRunState =
  { at: 'waiting' } | { at: 'running' } | { at: 'done'; run: DryRun } | { at: 'failed'; words: string };

export interface DryRunRequest {
  rule: AlertRule;
  above: number;
}

export interface DryRuns {
  /** By rule id. */
  states: ReadonlyMap<string, DryRunState>;
  run(requests: readonly DryRunRequest[]): void;
}

function wordsOf(thrown: unknown): string {
  const { message, detail } = (thrown ?? {}) as { message?: string; detail?: string };
  return detail || message || 'Prometheus did not answer';
}

/** Dry runs, one after the other: each is a week of evaluations for Prometheus. */
export function useDryRuns(cluster: RuleCluster | null): DryRuns {
  const [states, setStates] = useState<ReadonlyMap<string, DryRunState>>(new Map());
  const queue = useRef<Promise<void>>(Promise.resolve());
  const left = useRef(new AbortController());
  useEffect(() => {
    const controller = new AbortController();
    left.current = controller;
    return () => controller.abort();
  }, []);
  const set = useCallback(
    (id: string, state: DryRunState) => setStates((before) => new Map(before).set(id, state)),
    []
  );
  const run = useCallback(
    (requests: readonly DryRunRequest[]) => {
      const { signal } = left.current;
      for (const { rule, above } of cluster === null ? [] : requests) {
        set(rule.id, { at: 'waiting' });
        queue.current = queue.current.then(async () => {
          if (signal.aborted) {
            return;
          }
          set(rule.id, { at: 'running' });
          await runDryRun(rule, above, cluster!, signal).then(
            (done) => signal.aborted || set(rule.id, { at: 'done', run: done }),
            (thrown: unknown) => signal.aborted || set(rule.id, { at: 'failed', words: wordsOf(thrown) })
          );
        });
      }
    },
    [cluster, set]
  );
  return { states, run };
}
