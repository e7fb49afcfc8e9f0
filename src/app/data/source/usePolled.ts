import { useCallback, useEffect, useRef, useState } from 'react';
import type { EpochMs } from '../../../contract/time';
import { useTime } from '../time/useTime';

/** What a source last said, and how asking goes now. */
export interface Polled<Answer, Failure> {
  /** Last good answer, kept while later calls fail; null before the first. */
  answer: Answer | null;
  /** Why the newest call failed; null when it did not. */
  error: Failure | null;
  loading: boolean;
  /** When `answer` came. */
  answeredAt: EpochMs | null;
  reload(): void;
}

interface Kept<Answer, Failure> extends Omit<Polled<Answer, Failure>, 'reload'> {
  subject: string;
}

export interface Question<Answer, Failure> {
  /** What is asked about: an answer about another subject is never shown for it. */
  subject: string;
  /** Filter, sort, page of the same subject: its last answer stays on screen until the new one comes. */
  variant: string;
  /** False asks nothing. */
  enabled: boolean;
  load(signal: AbortSignal): Promise<Answer>;
  failureOf(thrown: unknown): Failure;
}

/**
 * Asks at once, when subject or variant change and on every refresh tick; one call at a time, so that a slow source
 * is not asked faster than it answers; nothing while the page is hidden, made up for when it shows again.
 */
export function usePolled<Answer, Failure>(question: Question<Answer, Failure>): Polled<Answer, Failure> {
  const { subject, variant, enabled } = question;
  const { tick } = useTime();
  const blank = { subject, answer: null, error: null, loading: enabled, answeredAt: null };
  const [kept, setKept] = useState<Kept<Answer, Failure>>(blank);
  const newest = useRef(question);
  const call = useRef<AbortController | null>(null);
  const missed = useRef(false);

  const ask = useCallback(() => {
    const { subject, enabled, load, failureOf } = newest.current;
    missed.current = enabled && document.hidden;
    if (!enabled || document.hidden || call.current) {
      return;
    }
    const controller = new AbortController();
    call.current = controller;
    const settle = (change: Partial<Kept<Answer, Failure>>) => {
      if (call.current === controller) {
        call.current = null;
        setKept((before) => ({ ...before, ...change, loading: false }));
      }
    };
    setKept((before) =>
      before.subject === subject
        ? { ...before, loading: true }
        : { subject, answer: null, error: null, loading: true, answeredAt: null }
    );
    load(controller.signal).then(
      (answer) => settle({ answer, error: null, answeredAt: Date.now() }),
      (thrown: unknown) => settle({ error: failureOf(thrown) })
    );
  }, []);

  // Stands first: the effects below ask with what it keeps.
  useEffect(() => {
    newest.current = question;
  });

  useEffect(() => {
    const askIfMissed = () => missed.current && ask();
    document.addEventListener('visibilitychange', askIfMissed);
    return () => document.removeEventListener('visibilitychange', askIfMissed);
  }, [ask]);

  useEffect(
    () => () => {
      call.current?.abort();
      call.current = null;
    },
    [subject, variant, enabled]
  );
  useEffect(ask, [ask, subject, variant, enabled, tick]);

  const shown = kept.subject === subject ? kept : blank;
  return { ...shown, reload: ask };
}
