import type { ObjectMeta } from '../../../contract/objects';
import { DecodeError } from '../protobuf/DecodeError';
import type { Decode, Reader } from '../protobuf/Reader';
import { decodeObjectMeta, NO_META } from './objectMeta';

const nothing = (reader: Reader) => void reader;

/**
 * A decoder of a top-level kind: metadata, spec and status are fields 1, 2 and 3 of each. `parts` reads spec and status into
 * its own state and `build` makes the object of it. Throws DecodeError when there is no name.
 */
export function objectOfKind<State, T>(
  start: () => State,
  parts: { spec?: (reader: Reader, state: State) => void; status?: (reader: Reader, state: State) => void },
  build: (meta: ObjectMeta, state: State) => T
): Decode<T> {
  const { spec = nothing, status = nothing } = parts;
  return (reader) => {
    const state = start();
    let meta = NO_META;
    while (reader.next()) {
      switch (reader.field) {
        case 1:
          meta = reader.message(decodeObjectMeta);
          break;
        case 2:
          reader.message((inner) => spec(inner, state));
          break;
        case 3:
          reader.message((inner) => status(inner, state));
          break;
      }
    }
    if (meta.name === '') {
      throw new DecodeError('an object without a name');
    }
    return build(meta, state);
  };
}
