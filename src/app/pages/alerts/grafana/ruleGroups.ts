import { callGrafana } from './AlertingError';

/** A rule as Grafana stores it. What is not named here travels with it untouched. */
export interface StoredRule {
  uid: string;
  title: string;
  isPaused?: boolean;
  folderUID?: string;
  ruleGroup?: string;
  annotations?: Readonly<Record<string, string>>;
  notification_settings?: { receiver: string } | null;
  [key: string]: unknown;
}

export interface StoredGroup {
  title: string;
  folderUid: string;
  /** Seconds. */
  interval: number;
  rules: readonly StoredRule[];
}

/** Where a group is. */
export type GroupPlace = Pick<StoredGroup, 'folderUid' | 'title'>;

const addressOf = ({ folderUid, title }: GroupPlace) =>
  `/api/v1/provisioning/folder/${encodeURIComponent(folderUid)}/rule-groups/${encodeURIComponent(title)}`;

/** Null when there is no such group. */
export async function readGroup(place: GroupPlace, signal?: AbortSignal): Promise<StoredGroup | null> {
  try {
    return await callGrafana<StoredGroup>({ url: addressOf(place), signal });
  } catch (error) {
    if ((error as { status?: unknown }).status === 404) {
      return null;
    }
    throw error;
  }
}

/** Replaces the group whole: a rule that is not in it is deleted. An empty group is deleted itself. */
export async function writeGroup(group: StoredGroup): Promise<void> {
  const url = addressOf(group);
  await callGrafana<unknown>(
    group.rules.length === 0 ? { method: 'DELETE', url } : { method: 'PUT', url, body: group }
  );
}
