import { DEFINITIONS, MESSAGE_COLOR, TEXT, TITLE } from '../../catalogue';
import { PRODUCT_NAME } from '../../contract/identity';
import { escapeProvisioning } from './escapeProvisioning';

/** Name of the contact point that the rules send to. */
export const CONTACT_POINT = `${PRODUCT_NAME} Slack`;

/** File provisioning: the Slack contact point and the templates its message is made of. */
export function contactPoint() {
  return {
    apiVersion: 1,
    contactPoints: [
      {
        orgId: 1,
        name: CONTACT_POINT,
        receivers: [
          {
            uid: 'clusterscope-slack',
            type: 'slack',
            settings: {
              url: '$CLUSTERSCOPE_SLACK_URL',
              // Stands in for an empty url: without it Grafana would demand a token and refuse to start.
              endpointUrl: 'http://slack.invalid/',
              title: escapeProvisioning(TITLE),
              text: escapeProvisioning(TEXT),
              color: escapeProvisioning(MESSAGE_COLOR),
            },
            disableResolveMessage: false,
          },
        ],
      },
    ],
    templates: [{ orgId: 1, name: 'clusterscope', template: DEFINITIONS }],
  };
}
