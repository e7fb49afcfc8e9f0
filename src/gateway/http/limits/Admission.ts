import { HttpError } from '../HttpError';
import type { Limits } from './limits';

interface Waiting {
  go(): void;
}

function tooMany(detail: string): HttpError {
  const message = 'The gateway has more to answer than it can';
  return new HttpError({ code: 'too-many-requests', message, detail, allowed: [] }, 1);
}

/** Lets so many requests be answered at once, keeps some waiting in their order, and refuses the rest. */
export class Admission {
  private running = 0;
  private readonly queue = new Set<Waiting>();

  constructor(private readonly limits: Pick<Limits, 'answers' | 'waiting' | 'waitMs'>) {}

  /**
   * Resolves when it is this request's turn, with what must be called once when its answer is gone.
   * Rejects with HttpError `too-many-requests` when the queue is full or the wait was too long, and when `signal` is aborted.
   */
  async enter(signal: AbortSignal): Promise<() => void> {
    signal.throwIfAborted();
    if (this.running >= this.limits.answers) {
      await this.wait(signal);
    } else {
      this.running++;
    }
    let left = false;
    return () => {
      if (!left) {
        left = true;
        this.leave();
      }
    };
  }

  private wait(signal: AbortSignal): Promise<void> {
    const { waiting, waitMs } = this.limits;
    if (this.queue.size >= waiting) {
      throw tooMany(`${this.running} are being answered and ${this.queue.size} wait`);
    }
    return new Promise((resolve, reject) => {
      const end = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', abort);
        this.queue.delete(turn);
      };
      const turn: Waiting = {
        go: () => {
          end();
          resolve();
        },
      };
      const abort = () => {
        end();
        reject(signal.reason as Error);
      };
      const timer = setTimeout(() => {
        end();
        reject(tooMany(`it was not its turn within ${waitMs / 1000} s`));
      }, waitMs);
      signal.addEventListener('abort', abort);
      this.queue.add(turn);
    });
  }

  private leave(): void {
    const [next] = this.queue;
    if (next) {
      next.go();
    } else {
      this.running--;
    }
  }
}
