import { badFilter } from './badFilter';

/** The choice that `value` is; undefined for none. Throws ClientError `bad-parameter` for anything else. */
export function choiceOf<C extends string>(
  label: string,
  value: string | undefined,
  choices: readonly C[]
): C | undefined {
  if (value === undefined) {
    return undefined;
  }
  const choice = choices.find((one) => one === value);
  if (choice === undefined) {
    throw badFilter(label, value, choices);
  }
  return choice;
}
