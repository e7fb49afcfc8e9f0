import type { IncomingMessage } from 'node:http';

/** A watch that is going to be refused after all says so within this. */
const HOLDS_AFTER_MS = 200;

/**
 * Calls `live` once: at the first event, which the caller tells by calling what is returned, or when an open watch was not
 * refused for a moment. An API server that answers 200 and then ERROR or nothing must not make old data look fresh.
 */
export function whenItHolds(answer: IncomingMessage, pace = 1, live: () => void): () => void {
  let told = false;
  const tell = () => {
    clearTimeout(timer);
    if (!told) {
      told = true;
      live();
    }
  };
  const timer = setTimeout(tell, HOLDS_AFTER_MS * pace);
  answer.once('close', () => clearTimeout(timer));
  return tell;
}
