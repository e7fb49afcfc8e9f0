import type { ApiServerUser } from '../peers/ApiServerUser';

/** Namespace and name of a pod that stands alone, made by tests/bench/programs/load. */
export const PROBE = { namespace: 'bench-probe', name: 'probe' };

const STATUS = `/api/v1/namespaces/${PROBE.namespace}/pods/${PROBE.name}/status`;

/** Changes one pod so that the change can be told from every other: its address is one that no pod has had before. */
export class Probe {
  private count = Math.floor(Math.random() * 1_000_000);

  constructor(private readonly admin: ApiServerUser) {}

  /** The next address, and the change that makes it the pod's; resolves when the API server has taken it. */
  next(): { ip: string; change: () => Promise<void> } {
    const count = this.count++;
    const ip = `11.${(count >> 16) & 255}.${(count >> 8) & 255}.${count & 255}`;
    return { ip, change: () => this.admin.patch(STATUS, { status: { podIP: ip, podIPs: [{ ip }] } }) };
  }
}
