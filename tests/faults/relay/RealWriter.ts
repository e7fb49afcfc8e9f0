import { askToChange } from './askToChange';
import type { Random } from '../Random';
import type { RunningStack } from '../../stack/RunningStack';

const NAMESPACE = 'faults';

/** Writes to a real cluster while it is watched: objects that come, change, go and come again. */
export class RealWriter {
  private readonly known: string[] = [];
  private made = 0;

  /** @param name begins the names of all it makes, so that several can write at once */
  constructor(
    private readonly stack: RunningStack,
    private readonly random: Random,
    private readonly name: string
  ) {}

  /** Makes the namespace all writers write to. */
  static prepare(stack: RunningStack): Promise<void> {
    return stack.ensureNamespace(NAMESPACE);
  }

  async step(): Promise<void> {
    const collection = this.random.pick(['pods', 'services', 'events'] as const);
    if (this.known.length < 3 || this.random.chance(0.4)) {
      const name = `${this.name}-${++this.made}`;
      await askToChange(this.stack, 'POST', `/api/v1/namespaces/${NAMESPACE}/${collection}`, bodyOf(collection, name));
      this.known.push(`${collection}/${name}`);
    } else if (this.random.chance(0.6)) {
      const target = this.random.pick(this.known);
      const labels = { written: String(++this.made) };
      await askToChange(this.stack, 'PATCH', `/api/v1/namespaces/${NAMESPACE}/${target}`, { metadata: { labels } });
    } else {
      await this.remove(this.random.pick(this.known));
    }
  }

  /** Removes all it made. */
  async clear(): Promise<void> {
    for (const target of [...this.known]) {
      await this.remove(target);
    }
  }

  private async remove(target: string): Promise<void> {
    this.known.splice(this.known.indexOf(target), 1);
    const now = { gracePeriodSeconds: 0 };
    await askToChange(this.stack, 'DELETE', `/api/v1/namespaces/${NAMESPACE}/${target}`, now);
  }
}

function bodyOf(collection: 'pods' | 'services' | 'events', name: string): object {
  const metadata = { name, namespace: NAMESPACE, labels: { app: name } };
  switch (collection) {
    case 'pods':
      return { metadata, spec: { containers: [{ name: 'app', image: 'app:1' }], automountServiceAccountToken: false } };
    case 'services':
      return { metadata, spec: { selector: { app: name }, ports: [{ port: 80 }] } };
    case 'events': {
      const involvedObject = { kind: 'Pod', namespace: NAMESPACE, name };
      const at = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
      const told = { type: 'Warning', reason: 'Tested', message: name, count: 1 };
      return { metadata, involvedObject, ...told, firstTimestamp: at, lastTimestamp: at };
    }
  }
}
