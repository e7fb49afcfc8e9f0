/** A symbol or a word of a selector, and where it begins. */
export interface Word {
  text: string;
  at: number;
}

const SYMBOLS = new Set(['!', '=', '<', '>', ',', '(', ')']);
/** Symbols of two characters. */
const PAIRS = new Set(['==', '!=']);
const isBlank = (character: string) =>
  character === ' ' || character === '\t' || character === '\n' || character === '\r';

/** Cuts a selector into symbols and words in one pass (Lexer of k8s.io/apimachinery/pkg/labels). */
export function wordsOf(selector: string): Word[] {
  const words: Word[] = [];
  let at = 0;
  while (at < selector.length) {
    const character = selector[at]!;
    let length = 1;
    if (SYMBOLS.has(character)) {
      length = PAIRS.has(selector.slice(at, at + 2)) ? 2 : 1;
    } else if (!isBlank(character)) {
      while (
        at + length < selector.length &&
        !SYMBOLS.has(selector[at + length]!) &&
        !isBlank(selector[at + length]!)
      ) {
        length++;
      }
    }
    if (!isBlank(character)) {
      words.push({ text: selector.slice(at, at + length), at });
    }
    at += length;
  }
  return words;
}

/** True for anything that is not a symbol. */
export function isName(text: string | undefined): text is string {
  return text !== undefined && text !== '' && !SYMBOLS.has(text[0]!);
}
