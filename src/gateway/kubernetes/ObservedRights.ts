import type { OnDemand, Permission } from '../../contract/answers';
import type { ErrorBody } from '../../contract/errors';
import type { EpochMs } from '../../contract/time';
import { rightKey } from './accessReview/ownQuestions';
import type { ApiRequest } from './transport/ApiClient';

const NEVER_TRIED: OnDemand = { permission: 'unknown', triedAt: null, problem: null };

/** Answers that come before anybody's rights are looked at, or from something in between. */
const SAYS_NOTHING = new Set([0, 401, 429]);

function permissionOf(code: number): Permission {
  return code === 403 ? 'refused' : SAYS_NOTHING.has(code) || code >= 500 ? 'unknown' : 'allowed';
}

/** @param detail who said so */
export function refusedRight(verb: string, what: string, detail: string): ErrorBody {
  const message = `The gateway is not allowed to ${verb} ${what}`;
  return { code: 'kind-forbidden', message, detail, allowed: [`a role with ${verb} on ${what}`] };
}

function problemOf({ verb, what }: ApiRequest, code: number): ErrorBody | null {
  if (code === 403) {
    return refusedRight(verb, what, `HTTP ${code}`);
  }
  const missing = code === 404 && verb === 'list';
  return missing
    ? {
        code: 'api-server-unreachable',
        message: `The API server does not serve ${what}`,
        detail: 'HTTP 404',
        allowed: [],
      }
    : null;
}

/** What the API server let the gateway do, learnt from its own requests: nothing is asked for the sake of knowing it. */
export class ObservedRights {
  private readonly tried = new Map<string, OnDemand>();

  constructor(private readonly now: () => EpochMs = Date.now) {}

  /** Takes note of one answer; an answer that says nothing about rights leaves what is known. */
  observe(request: ApiRequest, code: number): void {
    const key = rightKey(request.verb, request.what);
    const permission = permissionOf(code);
    if (permission !== 'unknown') {
      this.tried.set(key, { permission, triedAt: this.now(), problem: problemOf(request, code) });
    }
  }

  read(verb: string, what: string): OnDemand {
    return this.tried.get(rightKey(verb, what)) ?? NEVER_TRIED;
  }
}
