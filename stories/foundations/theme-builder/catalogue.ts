/** The tokens that a theme may set, as src/theme/tokens.json tells them. */
import source from '@vonk-intranet/vonk/theme/tokens.json';
import { cssName, rule, tokensIn, written } from '../../../.config/token-source.js';

export const types = [
  'color',
  'dimension',
  'fontFamily',
  'fontWeight',
  'number',
  'shadow',
  'duration',
  'cubicBezier',
] as const;
export type TokenType = (typeof types)[number];

export interface CatalogueToken {
  /** As in `--vonk-text-quiet`, without what all have in common. */
  readonly name: string;
  readonly path: readonly string[];
  readonly type: TokenType;
  readonly about: string;
  /** The rule that holds while nobody sets it. */
  readonly css: string;
  readonly value: unknown;
  /** What it is in the density compact, where that differs. */
  readonly compact: string | undefined;
}

interface SourceToken {
  readonly path: readonly string[];
  readonly type: TokenType;
  readonly about?: string;
  readonly value: unknown;
  readonly css?: string | { readonly light: string; readonly dark: string };
  readonly compact?: { readonly value: number; readonly unit: string };
}

function read(): readonly CatalogueToken[] {
  let about = '';
  return (tokensIn(source) as readonly SourceToken[]).map((token) => {
    about = token.about ?? about;
    const { path, type, value, css, compact } = token;
    return {
      name: cssName(path) as string,
      path,
      type,
      about,
      value,
      css: rule({ type, value, css }) as string,
      compact: compact && written.dimension(compact),
    };
  });
}

/** By name, in the order of the file. */
export const catalogue: ReadonlyMap<string, CatalogueToken> = new Map(read().map((token) => [token.name, token]));

/** The roles that are colours. */
export const roles: readonly string[] = [...catalogue.values()]
  .filter(({ type }) => type === 'color')
  .map(({ name }) => name);
