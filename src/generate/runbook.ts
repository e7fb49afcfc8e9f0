import { METRICS, EXPORTERS, runbookPath, type AlertRule } from '../catalogue';
import type { Output } from './output';
import { alertName } from './prometheus/rules';

const list = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n');

function metricsOf(rule: AlertRule): string[] {
  return rule.entry.requires.map((alternatives) =>
    alternatives.map((id) => `\`${METRICS[id].name}\` (${EXPORTERS[METRICS[id].exporter]})`).join(' or ')
  );
}

/** The page a person on call opens from the message. */
export function runbook(rule: AlertRule): Output {
  const { meaning, impact, check, fix } = rule.runbook;
  const text = `<!-- Generated from src/catalogue by "npm run generate": do not edit. -->

# ${rule.title}

Severity ${rule.severity} · in Grafana "${rule.title}" · in Prometheus \`${alertName(rule)}\`

## What it means

${meaning}

## Whom it hurts

${impact}

## What to look at

${list(check)}

## What to do

${list(fix)}

## Where it comes from

${rule.entry.description} Needs:

${list(metricsOf(rule))}
`;
  return { path: runbookPath(rule), text };
}
