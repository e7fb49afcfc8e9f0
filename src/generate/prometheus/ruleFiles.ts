import { byGroup, isInProfile, type AlertRule, type RuleGroup } from '../../catalogue';
import type { GenerateOptions } from '../options';
import { yamlOutput, type Output } from '../output';
import { operatorManifest } from './operatorManifest';
import { prometheusRules } from './rules';

const OPERATOR_NOTE =
  'For the Prometheus Operator: kubectl apply -n <namespace> -f .\nAdd the labels that your Prometheus resource asks for in spec.ruleSelector, if it asks for any.';

function filesOf({ id }: RuleGroup, rules: readonly AlertRule[], options: GenerateOptions): Output[] {
  const document = prometheusRules(rules, options);
  return [
    yamlOutput(`provisioning/prometheus/rules/${id}.yaml`, document),
    yamlOutput(`provisioning/prometheus/operator/${id}.yaml`, operatorManifest(id, document), OPERATOR_NOTE),
  ];
}

/** Rule files of Prometheus and manifests for its operator, one each for a group that has rules in the profile. */
export function ruleFiles(rules: readonly AlertRule[], options: GenerateOptions): Output[] {
  const on = rules.filter((rule) => isInProfile(rule, options.profile));
  return byGroup(on).flatMap(({ group, rules: inGroup }) => filesOf(group, inGroup, options));
}
