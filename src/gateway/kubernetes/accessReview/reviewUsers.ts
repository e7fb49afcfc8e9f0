import type { Resource } from '../../../contract/kinds';
import type { Log } from '../../log';
import type { Connection } from '../connection/Connection';
import { ApiError } from '../transport/ApiError';
import { attributesOf } from './attributesOf';
import { ReviewClient } from './ReviewClient';
import { Reviews } from './Reviews';

/** Asks whether a user may list something, through a short memory. */
export interface UserReviews {
  /** False when it cannot be settled; never rejects. */
  review(user: string, readable: Resource | 'pods/log', namespace: string | null): Promise<boolean>;
  close(): void;
}

/** Access reviews that name users; tells the log when they begin to fail and when they work again. */
export function reviewUsers(connection: Connection, log: Log): UserReviews {
  const client = new ReviewClient(connection);
  let told = '';
  const observe = (error: unknown) => {
    const code = error === null ? '' : error instanceof ApiError ? error.body.code : 'internal';
    if (code !== told) {
      told = code;
      const detail = error instanceof ApiError ? error.body.detail : undefined;
      log(error === null ? 'info' : 'warn', error === null ? 'access reviews work' : 'access reviews fail', {
        code,
        detail,
      });
    }
  };
  const ask = ([user, readable, namespace = '']: readonly string[]) => {
    const resourceAttributes = attributesOf(readable as Resource | 'pods/log', namespace === '' ? null : namespace);
    return client.isAllowed('SubjectAccessReview', { user, resourceAttributes });
  };
  const reviews = new Reviews(ask, observe);
  return {
    review: (user, readable, namespace) => reviews.allowed([user, readable, namespace ?? '']),
    close: () => client.close(),
  };
}
