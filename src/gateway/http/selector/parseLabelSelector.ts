import { httpError } from '../HttpError';
import { shown } from '../routing/shown';
import { isLabelKey, isLabelValue } from './labelForms';
import type { LabelTest } from './LabelTest';
import { isName, wordsOf, type Word } from './words';

const MOST_TESTS = 50;
const ALLOWED = [
  'key=value',
  'key==value',
  'key!=value',
  'key in (a, b)',
  'key notin (a, b)',
  'key',
  '!key',
  'key>1',
  'key<1',
  'several of them with commas between',
];

/** Reads the words of a selector from left to right. */
class Parser {
  private position = 0;
  private readonly words: readonly Word[];

  constructor(private readonly selector: string) {
    this.words = wordsOf(selector);
  }

  tests(): LabelTest[] {
    if (this.words.length === 0) {
      return [];
    }
    const tests = [this.test()];
    while (this.position < this.words.length) {
      this.expect(',');
      tests.push(this.test());
      if (tests.length > MOST_TESTS) {
        throw httpError('bad-parameter', 'Parameter "labels" has too many parts', `more than ${MOST_TESTS}`, [
          `at most ${MOST_TESTS}`,
        ]);
      }
    }
    return tests;
  }

  private test(): LabelTest {
    if (this.peek() === '!') {
      this.position++;
      return { operator: 'absent', key: this.key() };
    }
    const key = this.key();
    const operator = this.peek();
    if (operator === undefined || operator === ',') {
      return { operator: 'exists', key };
    }
    this.position++;
    switch (operator) {
      case '=':
      case '==':
        return { operator: 'in', key, values: new Set([this.value()]) };
      case '!=':
        return { operator: 'notin', key, values: new Set([this.value()]) };
      case 'in':
      case 'notin':
        return { operator, key, values: this.values() };
      case '>':
      case '<':
        return { operator, key, than: this.integer() };
      default:
        this.position--;
        return this.refuse('an operator');
    }
  }

  private key(): string {
    const text = this.peek();
    if (!isName(text) || !isLabelKey(text)) {
      return this.refuse('a label key');
    }
    this.position++;
    return text;
  }

  /** A value; where none stands it is the empty one, as in `key=`. */
  private value(): string {
    const text = this.peek();
    if (text === undefined || text === ',' || text === ')') {
      return '';
    }
    if (!isName(text) || !isLabelValue(text)) {
      return this.refuse('a label value');
    }
    this.position++;
    return text;
  }

  private values(): ReadonlySet<string> {
    this.expect('(');
    const values = new Set([this.value()]);
    while (this.peek() === ',') {
      this.position++;
      values.add(this.value());
    }
    this.expect(')');
    return values;
  }

  private integer(): number {
    const text = this.peek();
    if (!isName(text) || !/^[+-]?\d{1,15}$/.test(text)) {
      return this.refuse('a whole number');
    }
    this.position++;
    return Number(text);
  }

  private expect(symbol: string): void {
    if (this.peek() !== symbol) {
      this.refuse(`"${symbol}"`);
    }
    this.position++;
  }

  private peek(): string | undefined {
    return this.words[this.position]?.text;
  }

  private refuse(wanted: string): never {
    const word = this.words[this.position];
    const found = word ? `${shown(word.text)} at character ${word.at + 1}` : 'its end';
    const detail = `labels is ${shown(this.selector)}: ${wanted} is missing, found ${found}`;
    throw httpError('bad-parameter', 'Parameter "labels" is not a label selector', detail, ALLOWED);
  }
}

/**
 * Reads a label selector as `kubectl get -l` takes it (labels.Parse of k8s.io/apimachinery): all of the tests must pass.
 * One pass, whatever the text. Throws HttpError `bad-parameter`.
 */
export function parseLabelSelector(selector: string): LabelTest[] {
  return new Parser(selector).tests();
}
