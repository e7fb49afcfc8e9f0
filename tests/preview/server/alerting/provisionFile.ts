import type { AlertStore } from './AlertStore';
import type { ContactPoint } from './ContactPoints';
import { secondsOf } from './secondsOf';
import type { RuleQuery, WrittenRule } from './storedRule';

/** The parts of a file in Grafana's provisioning format that the stand-in keeps. */
export interface ProvisioningFile {
  groups?: Array<{ name: string; folder: string; folderUid?: string; interval: string; rules: FileRule[] }>;
  contactPoints?: Array<{ name: string; receivers: Array<Omit<ContactPoint, 'name'>> }>;
  templates?: Array<{ name: string; template: string }>;
}

type FileRule = Omit<WrittenRule, 'keep_firing_for' | 'data'> & {
  keepFiringFor?: string;
  data: Array<Omit<RuleQuery, 'relativeTimeRange'> & Partial<Pick<RuleQuery, 'relativeTimeRange'>>>;
};

/** Loads a file as Grafana does at its start: what it holds belongs to the file from then on. */
export function provisionFile(alerts: AlertStore, file: ProvisioningFile, createdMs: number): void {
  for (const { name, receivers } of file.contactPoints ?? []) {
    receivers.forEach((one) => alerts.contactPoints.create({ ...one, name }, 'file'));
  }
  for (const { name, template } of file.templates ?? []) {
    alerts.templates.set(name, { template, provenance: 'file' });
  }
  for (const { name, folder, folderUid, interval, rules } of file.groups ?? []) {
    const known = alerts.folders.list().find(({ title }) => title === folder);
    const { uid } = known ?? alerts.folders.create(folderUid ?? `folder-of-${name}`, folder, 'file', createdMs);
    const written = rules.map(({ keepFiringFor, data, ...rule }) => ({
      ...rule,
      ...(keepFiringFor === undefined ? {} : { keep_firing_for: keepFiringFor }),
      data: data.map((query) => ({ relativeTimeRange: { from: 0, to: 0 }, ...query })),
    }));
    alerts.putGroup(uid, name, { interval: secondsOf(interval), rules: written }, 'file');
  }
}
