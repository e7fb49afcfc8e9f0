import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Resource } from '../../../src/contract/kinds';
import type { Random } from '../Random';
import { answerList, type ListTwist } from './answerList';
import { answerWatch, type WatchTwist } from './answerWatch';
import type { ApiStore } from './ApiStore';
import type { ClusterLife } from './ClusterLife';
import { sound, type Deliver } from './Delivery';
import { PROTOBUF, statusObject } from './wire';

/** What a request asks for. */
export interface Asked {
  verb: 'list' | 'watch';
  resource: Resource;
  query: URLSearchParams;
}

/** What all exchanges of one server have in common. */
export interface Scene {
  store: ApiStore;
  life: ClusterLife;
  random: Random;
  /** What every duration is multiplied with. */
  pace: number;
  /** Objects a page at most, whatever the client asks for. */
  pageSize: number;
  /** What a watch of a version that is still to come gets. */
  futureWatch: 'refused' | 'silence';
  /** An address that nobody must be led to. */
  elsewhere: string;
}

/** Where an answer leaves the path of a sound server. */
export interface Twist {
  deliver?: Deliver;
  list?: ListTwist;
  watch?: WatchTwist;
}

/** One request with its answer. */
export class Exchange {
  constructor(
    readonly scene: Scene,
    readonly request: IncomingMessage,
    readonly response: ServerResponse,
    readonly asked: Asked
  ) {}

  /** Answers as an API server would, but for the twist. */
  proceed({ deliver = sound, list = {}, watch = {} }: Twist = {}): void {
    const delivery = deliver(this.response);
    if (this.asked.verb === 'list') {
      answerList(this, delivery, list);
    } else {
      answerWatch(this, delivery, watch);
    }
  }

  /** Answers with a Status. `next` is the continue token of a 410. */
  refuse(code: number, reason: string, message: string, headers: Record<string, string> = {}, next = ''): void {
    this.response
      .writeHead(code, { 'content-type': PROTOBUF, ...headers })
      .end(statusObject(code, reason, message, next));
  }
}
