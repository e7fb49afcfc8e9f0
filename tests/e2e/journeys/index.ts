import type { Journey } from '../Journey';
import { alertRulesAreInstalled } from './alertRulesAreInstalled';
import { dashboardHasData } from './dashboardHasData';
import { keyboardReachesProblem } from './keyboardReachesProblem';
import { linkLeadsToObject } from './linkLeadsToObject';
import { nodesAreListed } from './nodesAreListed';
import { overviewStaysSmall } from './overviewStaysSmall';
import { overviewTellsProblems } from './overviewTellsProblems';
import { pagesAreAccessible } from './pagesAreAccessible';
import { viewersSeeAlerts } from './viewersSeeAlerts';

/** What must work on any Grafana with the plugin and a cluster. */
export const JOURNEYS: readonly Journey[] = [
  overviewTellsProblems,
  linkLeadsToObject,
  nodesAreListed,
  keyboardReachesProblem,
  overviewStaysSmall,
  pagesAreAccessible,
  viewersSeeAlerts,
  alertRulesAreInstalled,
  dashboardHasData,
];
