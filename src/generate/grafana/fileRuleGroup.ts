import type { GrafanaRule, GrafanaRuleGroup } from '../../catalogue';
import { escapeProvisioning } from './escapeProvisioning';

const escapedLabels = (labels: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(labels).map(([name, value]) => [name, escapeProvisioning(value)]));

/**
 * A rule as files name its parts. The API says `folderUID`, `ruleGroup`, `orgID` and `keep_firing_for`; a file says the first
 * three once for the group, and `keepFiringFor`. Files expand `$` in titles and labels.
 */
function fileRule({ folderUID: _folder, ruleGroup: _group, orgID: _org, keep_firing_for, ...rule }: GrafanaRule) {
  return {
    ...rule,
    title: escapeProvisioning(rule.title),
    labels: escapedLabels(rule.labels),
    keepFiringFor: keep_firing_for,
    data: rule.data.map(({ queryType: _type, ...query }) => query),
  };
}

/** A rule group of the API in the form of file provisioning, where a folder goes by its title. */
export function fileRuleGroup({ title, interval, rules }: GrafanaRuleGroup, folder: string) {
  return {
    orgId: 1,
    name: escapeProvisioning(title),
    folder: escapeProvisioning(folder),
    interval: `${interval}s`,
    rules: rules.map(fileRule),
  };
}
