import { objectPath, PAGES } from '../../contract/links';
import { CLUSTER_VARIABLE } from './variables';

const CLUSTER = `?cluster=\${${CLUSTER_VARIABLE}}`;

/** From a point of a series with the label `node` to the node's page. */
export const NODE_PAGE_LINK = {
  title: 'Open the node',
  url: `${objectPath({ kind: 'Node', namespace: null, name: 'anyname' })}${CLUSTER}`.replace(
    'anyname',
    '${__field.labels.node}'
  ),
};

/** From a dashboard to the overview of its cluster. */
export const OVERVIEW_LINK = {
  title: 'Overview',
  type: 'link',
  icon: 'external link',
  url: `${PAGES.overview}${CLUSTER}`,
  targetBlank: false,
  keepTime: true,
  includeVars: false,
  asDropdown: false,
  tags: [],
  tooltip: '',
};
