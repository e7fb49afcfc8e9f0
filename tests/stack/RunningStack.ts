import fs from 'node:fs';
import { cleanUp } from './instance/cleanUp';
import { createClientCertificate } from './instance/certificates';
import type { Context } from './instance/Context';
import { ensureNamespace } from './instance/ensureNamespace';
import { gatewayKubeconfig, serviceAccountFolder } from './instance/gatewayAccess';
import { kubeconfig, outsideServer } from './instance/kubeconfig';
import { isPartRunning, killPart } from './instance/partProcess';
import { startOnePart } from './instance/startParts';
import { PARTS } from './parts';
import { auditLog } from './parts/kubeApiserver';
import { kubectl, kubectlOk } from './parts/kubectl';
import { setLinkDelay } from './parts/nodeLink';
import type { PartName } from './parts/Part';
import { request } from './system/request';
import type { RunOptions, RunResult } from './system/run';
import { applyScenario } from './scenarios/applyScenario';
import { healScenario } from './scenarios/healScenario';
import type { StoredMessage } from './slack/SlackStandIn';

/** A stack that is up, in this process or in another one. */
export class RunningStack {
  constructor(
    readonly context: Context,
    /** Resolves when the parts behind the usable core are up too; rejects when one of them fails. */
    readonly complete: Promise<void> = Promise.resolve()
  ) {}

  get instance(): string {
    return this.context.settings.instance;
  }

  get mode(): Context['mode'] {
    return this.context.mode;
  }

  get dir(): string {
    return this.context.settings.dir;
  }

  /** Addresses as this machine's processes use them. */
  get urls(): Record<'apiserver' | 'prometheus' | 'alertmanager' | 'slack', string> {
    const local = (port: number) => `http://127.0.0.1:${port}`;
    const { prometheus, alertmanager, slack } = this.context.outside;
    return {
      apiserver: outsideServer(this.context),
      prometheus: local(prometheus),
      alertmanager: local(alertmanager),
      slack: local(slack),
    };
  }

  /** The administrator's kubeconfig. */
  get kubeconfig(): string {
    return this.context.file('admin.kubeconfig');
  }

  /** The kubeconfig of the gateway's read-only account. */
  get gatewayKubeconfig(): string {
    return gatewayKubeconfig(this.context);
  }

  /** `token`, `ca.crt` and `namespace` of that account, laid out as a pod finds them. */
  get serviceAccountFolder(): string {
    return serviceAccountFolder(this.context);
  }

  /** The API server's audit log: one JSON object a line, one line a request. */
  get auditLog(): string {
    return auditLog(this.context);
  }

  /** Runs kubectl as administrator; a failing command is a result. */
  kubectl(args: string[], options?: RunOptions): Promise<RunResult> {
    return kubectl(this.context, args, options);
  }

  /** Runs kubectl as administrator and returns what it printed; a failing command throws. */
  kubectlOk(args: string[], options?: RunOptions): Promise<string> {
    return kubectlOk(this.context, args, options);
  }

  /** Lists or reads through kubectl as JSON. */
  async kubectlJson<T = unknown>(args: string[]): Promise<T> {
    return JSON.parse(await this.kubectlOk([...args, '-o', 'json'])) as T;
  }

  /** Makes a namespace unless it is there, and waits until pods can be made in it. */
  ensureNamespace(namespace: string): Promise<void> {
    return ensureNamespace(this.context, namespace);
  }

  isPartRunning(name: PartName): boolean {
    return isPartRunning(this.context, name);
  }

  /** Kills a part as a crash would. */
  stopPart(name: PartName): Promise<void> {
    return killPart(this.context, name);
  }

  /** Starts a part that was stopped and waits until it answers. */
  async startPart(name: PartName): Promise<void> {
    if (!this.isPartRunning(name)) {
      await startOnePart(this.context, PARTS[name], () => undefined);
    }
  }

  /** Makes the way between the kubelet and the API server slow, by `ms` milliseconds in each direction. */
  setLinkDelay(ms: number): void {
    setLinkDelay(this.context, ms);
  }

  /**
   * Lets Prometheus scrape a gateway that runs on this machine; undefined ends it.
   * @param url the gateway's address, such as http://127.0.0.1:3002
   * @param token its bearer token
   */
  setGatewayTarget(url: string | undefined, token = ''): void {
    const address = url ? new URL(url).host : '';
    const reachable = this.mode === 'node' ? `127.0.0.1:${this.context.inside.gateway}` : address;
    const targets = url ? [{ targets: [reachable], labels: { __scheme__: 'http' } }] : [];
    fs.writeFileSync(this.context.file('gateway-address'), address);
    fs.writeFileSync(this.context.file('etc', 'gateway-token'), token, { mode: 0o600 });
    fs.writeFileSync(this.context.file('etc', 'gateway-targets.json'), JSON.stringify(targets));
  }

  /** Makes Prometheus and Alertmanager read rules and routes again. */
  async reloadRules(): Promise<void> {
    PARTS.alertmanager.before?.(this.context);
    for (const url of [this.urls.prometheus, this.urls.alertmanager]) {
      const answer = await request(`${url}/-/reload`, { method: 'POST' });
      if (answer.status !== 200) {
        throw new Error(`${url} does not accept its configuration: ${answer.text}`);
      }
    }
  }

  /** What the stand-in for Slack has received, oldest first. */
  async slackMessages(): Promise<StoredMessage[]> {
    return JSON.parse((await request(`${this.urls.slack}/messages`)).text) as StoredMessage[];
  }

  /**
   * A kubeconfig of the user `name` with a client certificate of its own.
   * @param hours valid from now for; negative: it expired that long ago
   */
  async certificateKubeconfig(name: string, hours: number): Promise<string> {
    await createClientCertificate(this.context, name, name, hours);
    const file = this.context.file(`${name}.kubeconfig`);
    fs.writeFileSync(file, kubeconfig(this.context, outsideServer(this.context), { certificate: name }), {
      mode: 0o600,
    });
    return file;
  }

  /** Applies a scenario by name and waits until what it is about can be observed. */
  applyScenario(name: string): Promise<void> {
    return applyScenario(this, name);
  }

  /** Undoes a scenario, or all that were applied. */
  heal(name?: string): Promise<void> {
    return healScenario(this, name);
  }

  /** Ends and removes everything: processes, mounts, namespaces, cgroups, and, unless kept, logs. */
  async stop({ keepLogs = false } = {}): Promise<void> {
    cleanUp(this.dir, keepLogs);
  }
}
