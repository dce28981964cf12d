/** Where a text stops being JSON, for whoever mends it by hand. `JSON.parse` says so in few browsers. */

/** A place in a text. */
export interface TextPlace {
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
}

const space = /[ \t\r\n]*/y;
const literal = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[Ee][+-]?\d+)?)(?![\w.+-])/y;
const quote = /"/y;
const plainCharacters = /[^"\\\u0000-\u001f]*/y;
const escaped = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y;
const comma = /,/y;
const colon = /:/y;
const begin = /[{[]/y;
const ends: Readonly<Record<string, RegExp>> = { '{': /\}/y, '[': /\]/y };

/** What is told of a text while it is read. */
export interface ScanListener {
  /** A value begins here. */
  value(offset: number): void;
  /** It is an object or a list. */
  open(isList: boolean): void;
  /** The name, in its quotes, of the value that begins next. */
  name(quoted: string, offset: number): void;
  close(): void;
}

/** Reads a text as strictly as `JSON.parse` does, and keeps nothing of it but how far it came. */
class Scan {
  readonly #text: string;
  readonly #listener: ScanListener | undefined;
  at = 0;
  /** Where the text begins that was not read to its end. */
  brokenText: number | undefined;
  /** Whether a name was read, and no colon after it. */
  lacksColon = false;

  constructor(text: string, listener?: ScanListener) {
    this.#text = text;
    this.#listener = listener;
  }

  eat(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    const isThere = pattern.test(this.#text);
    if (isThere) this.at = pattern.lastIndex;
    return isThere;
  }

  eatString(): boolean {
    const from = this.at;
    if (!this.eat(quote)) return false;
    while (this.eat(plainCharacters) && !this.eat(quote))
      if (!this.eat(escaped)) {
        this.brokenText = from;
        return false;
      }
    return true;
  }

  eatName(): boolean {
    const from = this.at;
    if (!this.eatString()) return false;
    this.#listener?.name(this.#text.slice(from, this.at), from);
    this.eat(space);
    if (this.eat(colon)) return this.eat(space);
    this.lacksColon = true;
    return false;
  }

  /** Reads on to the end of the text, or to what may not stand where it stands. */
  run(): boolean {
    const open: string[] = [];
    this.eat(space);
    for (;;) {
      this.#listener?.value(this.at);
      if (this.eat(begin)) {
        const bracket = this.#text[this.at - 1] as string;
        this.#listener?.open(bracket === '[');
        this.eat(space);
        if (!this.eat(ends[bracket] as RegExp)) {
          open.push(bracket);
          if (bracket === '{' && !this.eatName()) return false;
          continue;
        }
        this.#listener?.close();
      } else if (!this.eat(literal) && !this.eatString()) return false;
      for (;;) {
        this.eat(space);
        const bracket = open.at(-1);
        if (bracket === undefined) return this.at === this.#text.length;
        if (this.eat(comma)) {
          this.eat(space);
          if (bracket === '{' && !this.eatName()) return false;
          break;
        }
        if (!this.eat(ends[bracket] as RegExp)) return false;
        open.pop();
        this.#listener?.close();
      }
    }
  }
}

/**
 * The offset of the first character that keeps a text from being JSON; its length where it ends too early.
 *
 * @param listener - Is told what is read, however deep it stands.
 */
export function mistakeIn(text: string, listener?: ScanListener): number | undefined {
  const scan = new Scan(text, listener);
  return scan.run() ? undefined : scan.at;
}

/** Line and column of an offset. */
export function placeAt(text: string, offset: number): TextPlace {
  const lines = text.slice(0, offset).split(/\r\n?|\n/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

/** What kinds of mistakes there are, by what people do when they write JSON by hand. */
export const mistakeKinds = [
  'missing-comma',
  'extra-comma',
  'curly-quotes',
  'single-quotes',
  'comment',
  'odd-space',
  'bare-name',
  'odd-literal',
  'cut-off',
  'line-break',
  'open-quote',
  'odd-backslash',
  'further-text',
  'missing-colon',
  'inner-quote',
  'odd-sign',
] as const;
export type MistakeKind = (typeof mistakeKinds)[number];

/** By what stands where a text stops being JSON. The first that fits is the kind. */
const kinds: readonly (readonly [kind: MistakeKind, at: RegExp])[] = [
  ['comment', /\/[/*]|#(?!")/y],
  ['curly-quotes', /[\u2018-\u201f\u00ab\u00bb\u2039\u203a\uff02\u300c-\u300f]/y],
  ['single-quotes', /['`\u00b4]/y],
  // A byte order mark is one of these.
  ['odd-space', /[^\S \t\r\n]|[\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u2064\ufeff]/y],
];
/** Spellings of true, false and null in other languages of programs, and slips of the finger. */
const oddLiteral =
  /(?:true|false|null?|none|nil|undefined|nan|tru|ture|flase|fasle|fals)(?![\p{L}\p{N}_$])(?!\s*["':])/iuy;
const word = /[\p{L}_$]/uy;
/** As on a keyboard: a semicolon for a comma, a bracket of another kind. */
const sign = /[!-/:-@[-`{-~]/y;
const begins = /["\d{[-]|(?:true|false|null)(?![\p{L}\p{N}_$])/uy;

/** A text that begins with a straight quote and ends with a curly one goes on until the next straight one. */
const goesOn = /[\u201c-\u201f\u00bb][ \t]*[:,\]}]?\s*"?$/;

/** After a text that did not end on its line, more of the file and no more of the text. */
const nextLineIsJson = /[\r\n]\s*(?:[}\]{]|"[^"\r\n]*"[ \t]*[:,}\]\r\n])/y;

/** The kind of the mistake that `mistakeIn` found; `undefined` where it is none of those that people often make. */
export function mistakeKind(text: string, offset: number): MistakeKind | undefined {
  const stands = (pattern: RegExp): boolean => {
    pattern.lastIndex = offset;
    return pattern.test(text);
  };
  const before = text.slice(Math.max(0, offset - 1000), offset);
  const last = before.trimEnd().at(-1) ?? '';
  const isAtEnd = offset >= text.length;
  const scan = new Scan(text);
  scan.run();
  if (scan.brokenText !== undefined) {
    if (goesOn.test(before)) return 'curly-quotes';
    if (isAtEnd) return 'cut-off';
    if (text[offset] === '\\') return 'odd-backslash';
    return stands(nextLineIsJson) ? 'open-quote' : 'line-break';
  }
  const found = kinds.find(([, pattern]) => stands(pattern));
  if (found) return found[0];
  if (isAtEnd) return text.trim() === '' ? undefined : 'cut-off';
  if (mistakeIn(text.slice(0, offset)) === undefined) return 'further-text';
  if (last === ',' && stands(/[}\],]/y)) return 'extra-comma';
  if (stands(word) && goesOn.test(before)) return 'curly-quotes';
  if (scan.lacksColon) return 'missing-colon';
  const isAfterValue = /["\d}\]el]/.test(last);
  if (isAfterValue && stands(begins)) return 'missing-comma';
  if (!stands(word)) return stands(sign) ? 'odd-sign' : undefined;
  if (/[:,[]/.test(last) && stands(oddLiteral)) return 'odd-literal';
  return before.endsWith('"') ? 'inner-quote' : 'bare-name';
}
