import { byGroup, runbookPath, type AlertRule } from '../catalogue';
import type { Output } from './output';

const FOLDER = 'docs/runbooks/';

const row = (rule: AlertRule) =>
  `| [${rule.title}](${runbookPath(rule).replace(FOLDER, '')}) | ${rule.severity} | ${rule.profile} |`;

/** All runbooks by group, with severity and the smallest profile in which the rule is on. */
export function runbookIndex(rules: readonly AlertRule[]): Output {
  const groups = byGroup(rules).map(
    ({ group, rules: inGroup }) => `## ${group.id}

Evaluated every ${group.intervalSeconds} seconds.

| Rule | Severity | From profile |
| --- | --- | --- |
${inGroup.map(row).join('\n')}
`
  );
  const text = `<!-- Generated from src/catalogue by "npm run generate": do not edit. -->

# Alert rules and what to do

${rules.length} rules. Profile \`quiet\` is what needs somebody now, \`standard\` also what will break, \`verbose\` also what is worth knowing.

${groups.join('\n')}`;
  return { path: `${FOLDER}index.md`, text };
}
