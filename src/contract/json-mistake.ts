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
  name(quoted: string): void;
  close(): void;
}

/** Reads a text as strictly as `JSON.parse` does, and keeps nothing of it but how far it came. */
class Scan {
  readonly #text: string;
  readonly #listener: ScanListener | undefined;
  at = 0;

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
    if (!this.eat(quote)) return false;
    while (this.eat(plainCharacters) && !this.eat(quote)) if (!this.eat(escaped)) return false;
    return true;
  }

  eatName(): boolean {
    const from = this.at;
    if (!this.eatString()) return false;
    this.#listener?.name(this.#text.slice(from, this.at));
    return this.eat(space) && this.eat(colon) && this.eat(space);
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
