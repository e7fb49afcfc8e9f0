import type { LabelSelector } from '../../../contract/objects';
import type { Reader } from '../protobuf/Reader';
import { decodeStringEntry } from './stringMap';

type Expression = LabelSelector['matchExpressions'][number];

function decodeExpression(reader: Reader): Expression {
  const values: string[] = [];
  const expression = { key: '', operator: '', values };
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        expression.key = reader.word();
        break;
      case 2:
        expression.operator = reader.word();
        break;
      case 3:
        values.push(reader.word());
        break;
    }
  }
  return expression;
}

/** meta/v1 LabelSelector. */
export function decodeLabelSelector(reader: Reader): LabelSelector {
  const matchLabels = new Map<string, string>();
  const matchExpressions: Expression[] = [];
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        decodeStringEntry(reader, matchLabels);
        break;
      case 2:
        matchExpressions.push(reader.message(decodeExpression));
        break;
    }
  }
  return { matchLabels, matchExpressions };
}
