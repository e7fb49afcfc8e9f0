/** One requirement of a label selector: `=` and `==` are `in` of one value, `!=` is `notin` of one. */
export type LabelTest =
  | { operator: 'in' | 'notin'; key: string; values: ReadonlySet<string> }
  | { operator: 'exists' | 'absent'; key: string }
  | { operator: '>' | '<'; key: string; than: number };

const INTEGER = /^[+-]?\d{1,18}$/;

function passes(test: LabelTest, value: string | undefined): boolean {
  switch (test.operator) {
    case 'in':
      return value !== undefined && test.values.has(value);
    case 'notin':
      return value === undefined || !test.values.has(value);
    case 'exists':
      return value !== undefined;
    case 'absent':
      return value === undefined;
    case '>':
      return value !== undefined && INTEGER.test(value) && Number(value) > test.than;
    case '<':
      return value !== undefined && INTEGER.test(value) && Number(value) < test.than;
  }
}

/** True when the labels pass every test, as labels.Requirement.Matches of k8s.io/apimachinery decides it. */
export function passesAll(tests: readonly LabelTest[], labels: ReadonlyMap<string, string>): boolean {
  return tests.every((test) => passes(test, labels.get(test.key)));
}
