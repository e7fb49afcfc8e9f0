import type { StoredMessage } from '../stack/slack/SlackStandIn';
import type { RunningStack } from '../stack/RunningStack';

/** A message as a person in the channel sees it. */
export interface Mail {
  title: string;
  text: string;
  /** Tells that something is over. */
  isEnd: boolean;
  /** When it arrived, Unix milliseconds. */
  at: number;
  /** What Slack would object to. */
  remarks: readonly string[];
}

interface Attachment {
  title?: string;
  text?: string;
}

function mailOf({ message, receivedAt, remarks }: StoredMessage): Mail {
  const [attachment] = (message?.attachments ?? []) as unknown as Attachment[];
  const title = attachment?.title ?? '';
  return { title, text: attachment?.text ?? '', isEnd: title.startsWith('✅'), at: Date.parse(receivedAt), remarks };
}

/** Everything that arrived since `since` (Unix milliseconds), oldest first. */
export async function mailSince(stack: RunningStack, since: number): Promise<Mail[]> {
  return (await stack.slackMessages()).map(mailOf).filter(({ at }) => at >= since);
}

/** One line for a report. */
export function mailLine({ title, text }: Mail): string {
  return `${title} · ${text
    .split('\n')
    .filter((line) => line.startsWith('*Cause'))
    .join(' ')}`;
}
