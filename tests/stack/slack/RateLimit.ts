import { SLACK_LIMITS } from './slackLimits';

/** One message a second and webhook, as documented at https://docs.slack.dev/apis/web-api/rate-limits. */
export class RateLimit {
  private readonly last = new Map<string, number>();

  constructor(private readonly now: () => number = Date.now) {}

  /** Seconds to wait before the webhook takes a message again; 0 means it takes this one now. */
  take(webhook: string): number {
    const now = this.now();
    const next = (this.last.get(webhook) ?? -Infinity) + 1000 / SLACK_LIMITS.messagesPerSecond;
    if (now < next) {
      return Math.max(1, Math.ceil((next - now) / 1000));
    }
    this.last.set(webhook, now);
    return 0;
  }
}
