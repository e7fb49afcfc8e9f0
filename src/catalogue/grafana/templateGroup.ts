import { BLOCKS_DEFINITIONS } from '../slack/blocks';
import { definitionsFor } from '../slack/message';

/** Name of the template group, its address in `PUT /api/v1/provisioning/templates/<name>`. */
export const TEMPLATE_GROUP_NAME = 'clusterscope';

/** Body of that PUT (answered 202; 403 when a file owns the group, which then has the same definitions). */
export const TEMPLATE_GROUP = { template: `${definitionsFor('grafana')}\n${BLOCKS_DEFINITIONS}` };
