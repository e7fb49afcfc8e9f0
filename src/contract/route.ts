import type { GatewayErrorCode } from './errors';

/** One query or path parameter. Lengths are in characters; anything outside is refused with `bad-parameter`. */
export type ParameterSpec =
  | { type: 'text'; maxLength: number; pattern?: RegExp; description: string }
  | { type: 'integer'; minimum: number; maximum: number; default: number; description: string }
  | { type: 'choice'; choices: readonly string[]; default?: string; description: string };

type ValueOf<S extends ParameterSpec> = S extends { type: 'integer' }
  ? number
  : S extends { type: 'choice'; choices: ReadonlyArray<infer C>; default: string }
    ? C
    : S extends { type: 'choice'; choices: ReadonlyArray<infer C> }
      ? C | undefined
      : string | undefined;

export type Parameters = Readonly<Record<string, ParameterSpec>>;

/** What a handler receives: defaults filled in, absent texts undefined. */
export type Parsed<P extends Parameters> = { [K in keyof P]: ValueOf<P[K]> };

/** What a caller gives: everything optional. */
export type Given<P extends Parameters> = { [K in keyof P]?: ValueOf<P[K]> };

/** A route of the gateway. `Answer` is carried in the type only. */
export interface Route<Path extends Parameters, Query extends Parameters, Answer> {
  method: 'GET';
  /** `{name}` stands for a path parameter. */
  path: string;
  summary: string;
  parameters: Path;
  query: Query;
  errors: readonly GatewayErrorCode[];
  /** Without a token? Only for liveness and metrics scraping decisions; everything with cluster data needs one. */
  open: boolean;
  /** Never set; only there to carry the type. */
  answer?: Answer;
}

/** Writes a route down with its answer type: `route<Answer>()({ … })`. */
export function route<Answer>() {
  return <const Path extends Parameters, const Query extends Parameters>(
    definition: Omit<Route<Path, Query, Answer>, 'method' | 'answer' | 'open'> & { open?: boolean }
  ): Route<Path, Query, Answer> => ({ method: 'GET', open: false, ...definition });
}

export type AnswerOf<R> = R extends Route<Parameters, Parameters, infer A> ? A : never;
export type QueryOf<R> = R extends Route<Parameters, infer Q, unknown> ? Q : never;
export type PathOf<R> = R extends Route<infer P, Parameters, unknown> ? P : never;
