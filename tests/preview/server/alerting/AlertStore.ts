import { randomUUID } from 'node:crypto';
import { ContactPoints } from './ContactPoints';
import { Folders } from './Folders';
import { Refusal } from './Refusal';
import { echoed, storedQueries, type Provenance, type StoredRule, type WrittenRule } from './storedRule';

export interface RuleGroup {
  title: string;
  folderUid: string;
  /** Seconds. */
  interval: number;
  rules: StoredRule[];
}

interface WrittenGroup {
  interval: number;
  rules: WrittenRule[];
}

const SCHEDULER_SECONDS = 10;
const UID_LENGTH = 40;

/** Rules, contact points, templates and folders in memory, with the refusals recorded from Grafana. */
export class AlertStore {
  readonly folders = new Folders();
  readonly contactPoints = new ContactPoints();
  readonly templates = new Map<string, { template: string; provenance: Provenance }>();
  private readonly rules = new Map<string, StoredRule>();
  private readonly intervals = new Map<string, number>();
  private nextId = 1;

  all(): StoredRule[] {
    return [...this.rules.values()];
  }

  rule(uid: string): StoredRule | undefined {
    return this.rules.get(uid);
  }

  /** Every group with rules in it. */
  groups(): RuleGroup[] {
    const keys = new Map(
      this.all().map(({ folderUID, ruleGroup }) => [`${folderUID}/${ruleGroup}`, { folderUID, ruleGroup }])
    );
    return [...keys.values()].flatMap(({ folderUID, ruleGroup }) => this.group(folderUID, ruleGroup) ?? []);
  }

  group(folderUid: string, title: string): RuleGroup | undefined {
    const rules = this.all().filter((rule) => rule.folderUID === folderUid && rule.ruleGroup === title);
    return rules.length === 0
      ? undefined
      : { title, folderUid, interval: this.intervals.get(`${folderUid}/${title}`) ?? 60, rules };
  }

  private check({ interval, rules }: WrittenGroup): void {
    if (interval <= 0 || interval % SCHEDULER_SECONDS !== 0) {
      const words = `interval (${interval}s) should be non-zero and divided exactly by scheduler interval`;
      throw new Refusal(400, { message: `invalid alert rule: ${words}: ${SCHEDULER_SECONDS}` });
    }
    for (const { uid, notification_settings: settings } of rules) {
      if (uid.length > UID_LENGTH) {
        const words = `cannot create rule with UID "${uid}": UID is longer than ${UID_LENGTH} symbols`;
        throw new Refusal(400, { message: `invalid alert rule: ${words}` });
      }
      if (settings && !this.contactPoints.named(settings.receiver)) {
        throw new Refusal(400, { message: `invalid alert rule\nreceiver ${settings.receiver} does not exist` });
      }
    }
  }

  private mayTouch(uid: string, provenance: Provenance, operation: 'update' | 'delete'): void {
    const stored = this.rules.get(uid)?.provenance ?? '';
    if (stored === 'file' && provenance !== 'file') {
      throw new Refusal(409, {
        statusCode: 409,
        messageId: 'alerting.provenanceMismatch',
        message: `cannot ${operation} with provided provenance '${provenance}', needs '${stored}'`,
        extra: { Operation: operation, ProvidedProvenance: provenance, StoredProvenance: stored },
      });
    }
  }

  /** Replaces a group whole: rules that are not in it are deleted. Answers it as Grafana does. */
  putGroup(folderUid: string, title: string, group: WrittenGroup, provenance: Provenance): RuleGroup {
    this.check(group);
    const given = new Set(group.rules.map(({ uid }) => uid));
    const gone = (this.group(folderUid, title)?.rules ?? []).filter(({ uid }) => !given.has(uid));
    group.rules.forEach(({ uid }) => this.mayTouch(uid, provenance, 'update'));
    gone.forEach(({ uid }) => this.mayTouch(uid, provenance, 'delete'));
    gone.forEach(({ uid }) => this.rules.delete(uid));
    this.intervals.set(`${folderUid}/${title}`, group.interval);
    const answered = group.rules.map((rule) => {
      const answer = echoed({ ...rule, uid: rule.uid || randomUUID() }, folderUid, title);
      const updated = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
      const id = this.rules.get(answer.uid)?.id ?? this.nextId++;
      const { provenance: _old, ...stored } = {
        ...answer,
        id,
        updated,
        data: storedQueries(answer.data),
      } as StoredRule;
      // Set anew, so that the group keeps the order it was sent in.
      this.rules.delete(answer.uid);
      this.rules.set(answer.uid, provenance === '' ? stored : { ...stored, provenance });
      return answer;
    });
    return { title, folderUid, interval: group.interval, rules: answered };
  }

  /** Throws a Refusal when a rule of it belongs to a file; a group that is not there is no error. */
  deleteGroup(folderUid: string, title: string): void {
    const rules = this.group(folderUid, title)?.rules ?? [];
    rules.forEach(({ uid }) => this.mayTouch(uid, '', 'delete'));
    rules.forEach(({ uid }) => this.rules.delete(uid));
  }

  deleteRule(uid: string): void {
    this.mayTouch(uid, '', 'delete');
    this.rules.delete(uid);
  }
}
