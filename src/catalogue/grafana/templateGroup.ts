import { BLOCKS_DEFINITION } from '../slack/blocks';
import { DEFINITIONS } from '../slack/message';

/** Name of the template group, its address in `PUT /api/v1/provisioning/templates/<name>`. */
export const TEMPLATE_GROUP_NAME = 'clusterscope';

/** Body of that PUT (answered 202; 403 when a file owns the group, which then has the same definitions). */
export const TEMPLATE_GROUP = { template: `${DEFINITIONS}\n${BLOCKS_DEFINITION}` };
