import { ALERT_RULES } from '../catalogue';
import { apiReference } from './api/reference';
import { clusterDashboard } from './dashboard/cluster';
import { blocksContactPoint, contactPoint } from './grafana/contactPoint';
import { dashboardProvider } from './grafana/dashboardProvider';
import { dataSources } from './grafana/dataSources';
import { plugins } from './grafana/plugins';
import { grafanaRules } from './grafana/rules';
import type { GenerateOptions } from './options';
import { jsonOutput, yamlOutput, type Output } from './output';
import { alertmanager } from './prometheus/alertmanager';
import { ruleFiles } from './prometheus/ruleFiles';
import { runbook } from './runbook';
import { runbookIndex } from './runbookIndex';

/** Every generated file. */
export function outputs(options: GenerateOptions): Output[] {
  return [
    jsonOutput('dashboards/cluster.json', clusterDashboard()),
    yamlOutput('provisioning/dashboards/clusterscope.yaml', dashboardProvider()),
    yamlOutput('provisioning/datasources/clusterscope.yaml', dataSources(options)),
    yamlOutput('provisioning/plugins/clusterscope.yaml', plugins()),
    yamlOutput(
      'provisioning/alerting/contact-point.yaml',
      contactPoint(),
      'Slack: set the environment variable CLUSTERSCOPE_SLACK_URL of Grafana to an incoming webhook’s address.\nWithout it Grafana starts all the same and messages go nowhere.'
    ),
    yamlOutput(
      'provisioning/alerting/opt-in/contact-point-blocks.yaml',
      blocksContactPoint(),
      'The message in blocks with buttons. Grafana reads no folders inside this one: put the file beside contact-point.yaml, set\nCLUSTERSCOPE_SLACK_URL (without it Grafana refuses to start), and have the rules send there:\nnpm run generate -- --receiver "Clusterscope Slack blocks". Every Viewer can read the address.'
    ),
    yamlOutput('provisioning/alerting/rules.yaml', grafanaRules(ALERT_RULES, options)),
    ...ruleFiles(ALERT_RULES, options),
    yamlOutput(
      'provisioning/prometheus/alertmanager.yaml',
      alertmanager(),
      'Put an incoming webhook’s address in place of http://slack.invalid/, or use api_url_file.'
    ),
    ...ALERT_RULES.map(runbook),
    runbookIndex(ALERT_RULES),
    apiReference(),
  ];
}
