import type { ContactPoint } from './contactPoint';

/** Settings that the test takes beside the others, as Grafana stores them apart. */
const SECRETS = ['url', 'token'];

/** What an alert of ours carries, so that the test shows the message as it will be. */
const SAMPLE_ALERT = {
  labels: { severity: 'info', namespace: 'shop', workload_kind: 'Deployment', workload: 'checkout' },
  annotations: {
    summary: 'checkout (shop): this is a test, nothing is broken',
    subject: 'Deployment checkout',
    where: 'shop',
    impact: 'Messages of Clusterscope arrive here.',
    cause: 'Somebody pressed “Send a test message”.',
    next_step: 'Nothing to do.',
    kubectl: 'kubectl -n shop get pods',
  },
};

/**
 * Body of `POST /api/alertmanager/grafana/config/api/v1/receivers/test`: sends one message without saving anything. Answered
 * 200 even when the message was not delivered; `receivers[].grafana_managed_receiver_configs[].status` and `.error` say.
 */
export function contactPointTest({ name, type, settings, disableResolveMessage }: ContactPoint) {
  const isSecret = (key: string) => type === 'slack' && SECRETS.includes(key);
  const pick = (secret: boolean) =>
    Object.fromEntries(Object.entries(settings).filter(([key]) => isSecret(key) === secret));
  return {
    receivers: [
      {
        name,
        grafana_managed_receiver_configs: [
          { name, type, disableResolveMessage, settings: pick(false), secureSettings: pick(true) },
        ],
      },
    ],
    alert: SAMPLE_ALERT,
  };
}
