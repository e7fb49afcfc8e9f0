import { BLOCKS } from '../slack/blocks';
import { MESSAGE_COLOR, TEXT, TITLE } from '../slack/message';

/** Where Slack is reached: an incoming webhook, or a bot's token with a channel. Both are secrets: Grafana never shows them again. */
export type SlackAddress = { url: string } | { token: string; recipient: string };

export interface ContactPointNames {
  uid: string;
  /** Unique; what rules name as their receiver. */
  name: string;
}

/** Whom the message mentions; nobody unless set. */
export interface Mentions {
  mentionChannel?: 'here' | 'channel';
  /** Slack ids, separated by commas. */
  mentionUsers?: string;
  mentionGroups?: string;
}

/**
 * Body of `POST /api/v1/provisioning/contact-points` (answered 202, secrets redacted) and of `PUT …/<uid>`, where
 * `[REDACTED]` keeps the secret. The message needs `TEMPLATE_GROUP` to be there.
 */
export function slackContactPoint({ uid, name }: ContactPointNames, address: SlackAddress, mentions: Mentions = {}) {
  return {
    uid,
    name,
    type: 'slack' as const,
    settings: { ...address, title: TITLE, text: TEXT, color: MESSAGE_COLOR, ...mentions },
    disableResolveMessage: false,
  };
}

/**
 * The same message in blocks with buttons, through a webhook. Grafana 12.0 or newer. Its address is no secret to Grafana:
 * every Viewer can read it, and with an incoming webhook's address anybody can write into the channel.
 */
export function slackBlocksContactPoint({ uid, name }: ContactPointNames, url: string) {
  return {
    uid,
    name,
    type: 'webhook' as const,
    settings: { url, payload: { template: BLOCKS } },
    disableResolveMessage: false,
  };
}

export type ContactPoint = ReturnType<typeof slackContactPoint> | ReturnType<typeof slackBlocksContactPoint>;
