import type { AlertRule } from '../rules/rule';

/** What a person may set for a rule; what is absent stays as the catalogue has it. */
export interface RuleOverride {
  /** In the unit of the rule's entry, within the rule's bounds. */
  above?: number;
  /** A Prometheus duration such as `5m` or `1h30m`; `0s` fires at once. */
  for?: string;
  /** Overrules the profile either way. */
  paused?: boolean;
}

/** A wish that cannot be fulfilled; its message names what was found and what is allowed. */
export class InvalidOverride extends Error {
  constructor(
    readonly ruleId: string,
    readonly field: keyof RuleOverride,
    readonly found: string | number,
    readonly allowed: string
  ) {
    super(`${ruleId}: ${field} is ${typeof found === 'string' ? `"${found}"` : String(found)}, allowed: ${allowed}`);
    this.name = 'InvalidOverride';
  }
}

/** Units from large to small, each at most once, as Prometheus reads them; without milliseconds, which Grafana's `for` lacks. */
const DURATION = /^(?=\d)(\d+w)?(\d+d)?(\d+h)?(\d+m)?(\d+s)?$/;

function checkAbove(rule: AlertRule, above: number): void {
  if (rule.bounds === null) {
    if (above !== rule.above) {
      throw new InvalidOverride(rule.id, 'above', above, `${rule.above}, which is part of the rule’s meaning`);
    }
    return;
  }
  const { min, max } = rule.bounds;
  if (!(above >= min && above <= max)) {
    throw new InvalidOverride(rule.id, 'above', above, `${min} to ${max}`);
  }
}

/** The nearest threshold that the rule allows; its own where it cannot be set. */
export function withinBounds({ above: own, bounds }: AlertRule, above: number): number {
  return bounds === null || Number.isNaN(above) ? own : Math.min(bounds.max, Math.max(bounds.min, above));
}

/** The rule with a person's wishes. Throws InvalidOverride. */
export function overridden(rule: AlertRule, { above = rule.above, for: waits = rule.for }: RuleOverride): AlertRule {
  checkAbove(rule, above);
  if (!DURATION.test(waits)) {
    throw new InvalidOverride(rule.id, 'for', waits, 'a duration such as 0s, 5m or 1h30m');
  }
  return { ...rule, above, for: waits };
}
