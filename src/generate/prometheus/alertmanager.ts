import { MESSAGE_COLOR, TEXT_WITH_DEFINITIONS, TITLE_WITH_DEFINITIONS } from '../../catalogue';

const RECEIVER = 'clusterscope-slack';

/** An Alertmanager configuration that sends the message to Slack; each field carries the definitions it uses, so that one file is enough. */
export function alertmanager() {
  return {
    route: {
      receiver: RECEIVER,
      group_by: ['alertname', 'namespace', 'workload'],
      group_wait: '5s',
      group_interval: '1m',
      repeat_interval: '4h',
    },
    receivers: [
      {
        name: RECEIVER,
        slack_configs: [
          {
            api_url: 'http://slack.invalid/',
            send_resolved: true,
            title: TITLE_WITH_DEFINITIONS,
            title_link: '{{ (index .Alerts 0).Annotations.page_url }}',
            text: TEXT_WITH_DEFINITIONS,
            fallback: TITLE_WITH_DEFINITIONS,
            color: MESSAGE_COLOR,
          },
        ],
      },
    ],
  };
}
