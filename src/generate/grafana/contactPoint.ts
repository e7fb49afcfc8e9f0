import { slackBlocksContactPoint, slackContactPoint, TEMPLATE_GROUP, TEMPLATE_GROUP_NAME } from '../../catalogue';
import { PRODUCT_NAME } from '../../contract/identity';
import { escapeProvisioning } from './escapeProvisioning';

/** Name of the contact point that the rules send to. */
export const CONTACT_POINT = `${PRODUCT_NAME} Slack`;

const WEBHOOK = '$CLUSTERSCOPE_SLACK_URL';

const ADDRESS = {
  url: WEBHOOK,
  // Stands in for an empty url: without it Grafana would demand a token and refuse to start.
  endpointUrl: 'http://slack.invalid/',
};

/** File provisioning: the Slack contact point and the templates its message is made of. */
export function contactPoint() {
  const { name, settings, ...receiver } = slackContactPoint(
    { uid: 'clusterscope-slack', name: CONTACT_POINT },
    { url: WEBHOOK }
  );
  const { title, text, color } = settings;
  const fields = {
    title: escapeProvisioning(title),
    text: escapeProvisioning(text),
    color: escapeProvisioning(color),
  };
  return {
    apiVersion: 1,
    contactPoints: [{ orgId: 1, name, receivers: [{ ...receiver, settings: { ...ADDRESS, ...fields } }] }],
    templates: [{ orgId: 1, name: TEMPLATE_GROUP_NAME, template: TEMPLATE_GROUP.template }],
  };
}

/** File provisioning: the same message in blocks. Not loaded by itself, as Grafana would not start without the address. */
export function blocksContactPoint() {
  const { name, ...receiver } = slackBlocksContactPoint(
    { uid: 'clusterscope-slack-blocks', name: `${CONTACT_POINT} blocks` },
    WEBHOOK
  );
  return { apiVersion: 1, contactPoints: [{ orgId: 1, name, receivers: [receiver] }] };
}
