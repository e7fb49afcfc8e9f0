import { type KindInfo, KINDS, RESOURCES, type Resource } from '../../../src/contract/kinds';
import type { Random } from '../Random';
import type { ApiStore } from './ApiStore';
import { asObject, realObjects, type Identity } from './realObjects';

const NAMESPACES = ['shop', 'kube-system', 'default'];

interface Living extends Identity {
  key: string;
  template: Buffer;
}

function namespaceOf(resource: Resource, random: Random): string {
  const { namespaced, onlyNamespace }: KindInfo = KINDS[resource];
  return namespaced ? (onlyNamespace ?? random.pick(NAMESPACES)) : '';
}

/** Objects that come, change, go and come again under another uid, all by chance but the same for the same seed. */
export class ClusterLife {
  /** Nothing is written. */
  halted = false;
  private readonly living = new Map<Resource, Living[]>();
  private made = 0;

  constructor(
    private readonly store: ApiStore,
    private readonly random: Random
  ) {
    for (const resource of RESOURCES) {
      this.living.set(resource, []);
      for (let count = random.between(2, 9); count > 0; count--) {
        this.create(resource);
      }
    }
  }

  /** One write anywhere. */
  step(): void {
    this.write(this.random.pick(RESOURCES));
  }

  /** One write to a kind. */
  write(resource: Resource): void {
    if (this.halted) {
      return;
    }
    const known = this.living.get(resource)!;
    if (known.length < 2 || this.random.chance(0.2)) {
      this.create(resource);
    } else if (this.random.chance(0.6)) {
      this.update(resource);
    } else {
      this.remove(resource, this.random.chance(0.5));
    }
  }

  update(resource: Resource): void {
    const known = this.living.get(resource)!;
    if (known.length === 0) {
      return this.create(resource);
    }
    const one = this.random.pick(known);
    one.template = this.random.pick(realObjects(resource));
    this.put(one);
  }

  /** Goes on with what the store holds, after it was set back. */
  resync(): void {
    for (const [resource, known] of this.living) {
      const left = known.filter(({ key }) => this.store.get(resource, key) !== undefined);
      this.living.set(resource, left);
    }
  }

  /** An object with labels more. */
  label(resource: Resource, labels: Readonly<Record<string, string>>): void {
    if (this.halted) {
      return;
    }
    this.update(resource);
    const one = this.random.pick(this.living.get(resource)!);
    this.store.put(resource, one.key, (version) => asObject(one.template, one, version, labels));
  }

  private create(resource: Resource): void {
    const number = ++this.made;
    const name = this.random.chance(0.1) ? this.random.pick(['constructor', 'prototype']) : `one-${number}`;
    const namespace = namespaceOf(resource, this.random);
    const key = `${namespace}/${name}`;
    if (this.store.get(resource, key)) {
      return;
    }
    const template = this.random.pick(realObjects(resource));
    const one = { resource, namespace, name, key, uid: `uid-${number}`, template };
    this.living.get(resource)!.push(one);
    this.put(one);
  }

  private remove(resource: Resource, again: boolean): void {
    const known = this.living.get(resource)!;
    const one = this.random.pick(known);
    this.store.delete(resource, one.key, (version) => asObject(one.template, one, version));
    if (again) {
      one.uid = `uid-${++this.made}`;
      this.put(one);
    } else {
      known.splice(known.indexOf(one), 1);
    }
  }

  private put(one: Living): void {
    const labels = { written: String(++this.made) };
    this.store.put(one.resource, one.key, (version) => asObject(one.template, one, version, labels));
  }
}
