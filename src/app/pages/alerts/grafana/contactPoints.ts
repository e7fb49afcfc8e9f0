import type { ContactPoint, contactPointTest } from '../../../../catalogue';
import { AlertingError, callGrafana } from './AlertingError';

/** A contact point as Grafana lists it, secrets left out. */
export interface ListedContactPoint {
  uid: string;
  name: string;
  type: string;
  provenance?: string;
}

const POINTS = '/api/v1/provisioning/contact-points';
const TEST = '/api/alertmanager/grafana/config/api/v1/receivers/test';

export const readContactPoints = (signal?: AbortSignal) => callGrafana<ListedContactPoint[]>({ url: POINTS, signal });

export async function createContactPoint(point: ContactPoint): Promise<void> {
  await callGrafana<unknown>({ method: 'POST', url: POINTS, body: point });
}

/** Writes the message's templates; a group that belongs to a file (403) has the same definitions and is left alone. */
export async function writeTemplates(name: string, body: { template: string }): Promise<void> {
  try {
    await callGrafana<unknown>({
      method: 'PUT',
      url: `/api/v1/provisioning/templates/${encodeURIComponent(name)}`,
      body,
    });
  } catch (error) {
    if (!(error instanceof AlertingError && error.forbidden && /provenance/i.test(error.message))) {
      throw error;
    }
  }
}

interface TestAnswer {
  receivers: Array<{ grafana_managed_receiver_configs: Array<{ status: string; error?: string }> }>;
}

/** Sends a message without saving anything. Throws AlertingError with the receiver's words when it did not arrive. */
export async function sendTest(body: ReturnType<typeof contactPointTest>): Promise<void> {
  const { receivers } = await callGrafana<TestAnswer>({ method: 'POST', url: TEST, body });
  const failed = receivers.flatMap((one) => one.grafana_managed_receiver_configs).find(({ status }) => status !== 'ok');
  if (failed) {
    throw new AlertingError(failed.error ?? `Slack was not reached (${failed.status})`, 200);
  }
}
