import type { Verdict } from './scenarioAlerts';

const secondsText = (seconds: number | undefined) => (seconds === undefined ? '–' : seconds.toFixed(0));

/** A table in Markdown: scenario, seconds to the message and from healing to its end, the message, what is wrong with it. */
export function verdictTable(verdicts: readonly Verdict[]): string {
  const rows = verdicts.map(({ scenario, seconds, endSeconds, title, faults }) =>
    [scenario, secondsText(seconds), secondsText(endSeconds), title, faults.join('; ') || 'ok'].join(' | ')
  );
  const head = ['scenario | s to message | s to its end | message | verdict', '--- | --- | --- | --- | ---'];
  return [...head, ...rows].map((row) => `| ${row} |`).join('\n');
}
