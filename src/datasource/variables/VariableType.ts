import type { Client } from '../../client';
import type { Asked } from '../query/filters/Asked';
import type { Choosable } from '../query/QueryType';

/** One kind of dashboard variable. */
export interface VariableType extends Choosable {
  /** In any order, repeats allowed. Rejects with ClientError. */
  find(asked: Asked, client: Client): Promise<string[]>;
}
