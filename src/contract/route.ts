import type { GatewayErrorCode } from './errors';

/** One query or path parameter. Lengths are in characters; anything outside is refused with `bad-parameter`. */
export type ParameterSpec =
  | { type: 'text'; maxLength: number; pattern?: RegExp; description: string }
  | { type: 'integer'; minimum: number; maximum: number; default?: number; description: string }
  | { type: 'choice'; choices: readonly string[]; default?: string; description: string }
  /** Several of the choices, with commas between them, each once. */
  | { type: 'choices'; choices: readonly string[]; description: string }
  /** `true` or `false`; absent is `false`. */
  | { type: 'switch'; description: string };

type ChoiceOf<S> = S extends { choices: ReadonlyArray<infer C> } ? C : never;

type ValueOf<S extends ParameterSpec> = S extends { type: 'integer' }
  ? S extends { default: number }
    ? number
    : number | undefined
  : S extends { type: 'switch' }
    ? boolean
    : S extends { type: 'choices' }
      ? ReadonlyArray<ChoiceOf<S>> | undefined
      : S extends { type: 'choice' }
        ? S extends { default: string }
          ? ChoiceOf<S>
          : ChoiceOf<S> | undefined
        : string | undefined;

/** What a parameter is once it is read. */
export type ParameterValue = string | number | boolean | readonly string[] | undefined;

export type Parameters = Readonly<Record<string, ParameterSpec>>;

/** What a handler receives: defaults filled in, absent texts undefined. */
export type Parsed<P extends Parameters> = { [K in keyof P]: ValueOf<P[K]> };

/** What a caller gives: everything optional. */
export type Given<P extends Parameters> = { [K in keyof P]?: ValueOf<P[K]> };

/** `json`: one answer. `stream`: `text/event-stream` until one of the two ends it; `Answer` is then the union of its events. */
export type Delivery = 'json' | 'stream';

/** A route of the gateway. `Answer` is carried in the type only. */
export interface Route<Path extends Parameters, Query extends Parameters, Answer, How extends Delivery = Delivery> {
  method: 'GET';
  delivery: How;
  /** `{name}` stands for a path parameter. */
  path: string;
  summary: string;
  parameters: Path;
  query: Query;
  errors: readonly GatewayErrorCode[];
  /** Never set; only there to carry the type. */
  answer?: Answer;
}

type Definition<Path extends Parameters, Query extends Parameters> = Omit<
  Route<Path, Query, unknown>,
  'method' | 'answer' | 'delivery'
>;

/** Writes a route down with its answer type: `route<Answer>()({ … })`. */
export function route<Answer>() {
  return <const Path extends Parameters, const Query extends Parameters>(
    definition: Definition<Path, Query>
  ): Route<Path, Query, Answer, 'json'> => ({ method: 'GET', delivery: 'json', ...definition });
}

/** Writes a stream down with the union of its events. */
export function stream<Event>() {
  return <const Path extends Parameters, const Query extends Parameters>(
    definition: Definition<Path, Query>
  ): Route<Path, Query, Event, 'stream'> => ({ method: 'GET', delivery: 'stream', ...definition });
}

export type AnswerOf<R> = R extends Route<Parameters, Parameters, infer A> ? A : never;
export type QueryOf<R> = R extends Route<Parameters, infer Q, unknown> ? Q : never;
export type PathOf<R> = R extends Route<infer P, Parameters, unknown> ? P : never;
