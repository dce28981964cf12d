/** Which tokens a stylesheet reads, and what `tokens.css` says of each. */

export interface Token {
  /** Without its prefix: `radius-m`. */
  readonly name: string;
  readonly fallback: string;
  readonly about: string;
}

/** The tokens of the file with the comment above them, in the order of the file. */
export function tokensOf(css: string): readonly Token[] {
  const base = css.slice(css.indexOf('.base {'), css.indexOf(".base[data-density='compact']"));
  const found: Token[] = [];
  let about = '';
  for (const [, comment, name, value] of base.matchAll(/\/\*([\s\S]*?)\*\/|--_([\w-]+):\s*([\s\S]*?);/g)) {
    if (comment !== undefined) about = comment.replace(/\s+/g, ' ').trim();
    else if (name !== undefined && value !== undefined)
      found.push({
        name,
        fallback: value
          .replace(/\s+/g, ' ')
          .replace(/^var\( ?--vonk-[\w-]+, /, '')
          .replace(/ ?\)$/, ''),
        about,
      });
  }
  return found;
}

/** Names of the tokens that a stylesheet reads. */
export function readIn(css: string): ReadonlySet<string> {
  return new Set([...css.matchAll(/var\(\s*--_([\w-]+)/g)].map(([, name = '']) => name));
}
