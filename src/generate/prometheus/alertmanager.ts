import { definitionsFor, GROUPING, MESSAGE_COLOR, TEXT, TITLE, TITLE_DEFINITION } from '../../catalogue';

const RECEIVER = 'clusterscope-slack';

/** Alertmanager parses each field by itself, so a field brings its definitions along: one file is enough. */
const TITLE_FIELD = TITLE_DEFINITION + TITLE;
const TEXT_FIELD = definitionsFor('alertmanager').replaceAll('{{ end }}\n{{ define', '{{ end }}{{ define') + TEXT;

/**
 * An Alertmanager configuration that sends to Slack what Grafana would, grouped as Grafana does: by rule and folder, which
 * Grafana adds by itself, and by what our rules say. No inhibition: the expressions suppress what something worse explains.
 */
export function alertmanager() {
  return {
    route: {
      receiver: RECEIVER,
      ...GROUPING,
      group_by: ['alertname', 'grafana_folder', ...GROUPING.group_by],
    },
    receivers: [
      {
        name: RECEIVER,
        slack_configs: [
          {
            api_url: 'http://slack.invalid/',
            send_resolved: true,
            title: TITLE_FIELD,
            title_link: '{{ (index .Alerts 0).Annotations.page_url }}',
            text: TEXT_FIELD,
            fallback: TITLE_FIELD,
            color: MESSAGE_COLOR,
          },
        ],
      },
    ],
  };
}
