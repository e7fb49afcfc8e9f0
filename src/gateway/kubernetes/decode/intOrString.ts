import type { Reader } from '../protobuf/Reader';

/** util/intstr IntOrString as written in YAML: `8080` or `http`. */
export function decodeIntOrString(reader: Reader): string {
  let type = 0;
  let number = 0;
  let text = '';
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        type = reader.integer();
        break;
      case 2:
        number = reader.integer();
        break;
      case 3:
        text = reader.word();
        break;
    }
  }
  return type === 0 ? String(number) : text;
}
