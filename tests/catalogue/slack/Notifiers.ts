import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { definitionsFor, GROUPING, TEMPLATE_GROUP, type Sender } from '../../../src/catalogue';
import { ensureBinaries } from '../../stack/binaries/ensureBinaries';
import { runOk } from '../../stack/system/run';
import type { SampleAlert } from './sampleAlert';

const common = (alerts: readonly SampleAlert[]) =>
  Object.fromEntries(
    Object.entries(alerts[0]!.labels).filter(([name, value]) => alerts.every(({ labels }) => labels[name] === value))
  );

function dataOf(alerts: readonly SampleAlert[]) {
  const commonLabels = common(alerts);
  const grouped = ['alertname', ...GROUPING.group_by];
  return {
    status: alerts.some((one) => one.status === 'firing') ? 'firing' : 'resolved',
    alerts,
    commonLabels,
    groupLabels: Object.fromEntries(Object.entries(commonLabels).filter(([name]) => grouped.includes(name))),
    externalURL: 'https://sender',
    receiver: 'r',
  };
}

/** The two programs that make messages of alerts, with our definitions. */
export class Notifiers {
  private readonly folder = mkdtempSync(path.join(tmpdir(), 'clusterscope-slack-'));

  private constructor(private readonly binaries: Record<'amtool' | 'notifier', string>) {}

  static async start(): Promise<Notifiers> {
    return new Notifiers(await ensureBinaries(['amtool', 'notifier']));
  }

  stop(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** What Alertmanager makes of a template for these alerts. */
  async alertmanager(template: string, alerts: readonly SampleAlert[]): Promise<string> {
    const file = (name: string, text: string) => {
      writeFileSync(path.join(this.folder, name), text);
      return path.join(this.folder, name);
    };
    const definitions = file('message.tmpl', definitionsFor('alertmanager'));
    const data = file('data.json', JSON.stringify(dataOf(alerts)));
    return runOk(this.binaries.amtool, [
      ...['template', 'render', `--template.glob=${definitions}`],
      ...[`--template.text=${template}`, `--template.data=${data}`],
    ]);
  }

  /** What Grafana makes of several templates, each for its alerts; with the other's definitions on request. */
  async grafana(
    messages: ReadonlyArray<{ template: string; alerts: readonly SampleAlert[] }>,
    sender: Sender = 'grafana'
  ): Promise<string[]> {
    const definitions = sender === 'grafana' ? TEMPLATE_GROUP.template : definitionsFor(sender);
    const input = messages.map(({ template, alerts }) => ({ definitions, template, data: dataOf(alerts) }));
    return JSON.parse(await runOk(this.binaries.notifier, [], { input: JSON.stringify(input) })) as string[];
  }
}
