import type { TestDataSourceResponse } from '@grafana/data';
import { ClientError, type Client } from '../../client';
import type { ClusterSettings } from '../config/ClusterSettings';
import { advise } from './advise';
import { checkPrometheus } from './checkPrometheus';
import type { Finding } from './Finding';
import { judgeHealth } from './judgeHealth';

const WORST: ReadonlyArray<Finding['status']> = ['error', 'warning', 'success'];

async function checkGateway(client: Client): Promise<Finding> {
  try {
    return judgeHealth(await client.health());
  } catch (thrown) {
    return { status: 'error', message: thrown instanceof ClientError ? advise(thrown) : String(thrown) };
  }
}

/**
 * What "Save & test" says: the gateway (address, TLS, token), what it can read of the cluster, then Prometheus.
 * The worst finding decides; each is named, since one missing half leaves the other useful.
 */
export async function testCluster(client: Client, settings: ClusterSettings): Promise<TestDataSourceResponse> {
  const findings = await Promise.all([checkGateway(client), checkPrometheus(settings)]);
  const status = WORST.find((candidate) => findings.some((finding) => finding.status === candidate)) ?? 'success';
  return { status, message: findings.map((finding) => finding.message).join(' ') };
}
