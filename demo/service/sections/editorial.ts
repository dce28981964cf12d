/** What editors and the directory give, the same for all. Kept in memory by its version, and read again when that grows. */
import type { SectionValue } from '@vonk-intranet/vonk/contract';
import type { Queryable } from '../database/database.js';

export type Act = SectionValue<'acts'>[number];
export type Board = SectionValue<'board'>;

/** What the board is set to; who stands in it, and what it adds up to, comes from elsewhere. */
export type BoardSettings = Omit<Board, 'entries' | 'self' | 'together'> & {
  readonly together?: Pick<NonNullable<Board['together']>, 'target' | 'for'>;
};

export interface Editorial {
  readonly version: number;
  readonly organisation: SectionValue<'organisation'> | undefined;
  readonly teams: SectionValue<'teams'>;
  readonly values: SectionValue<'values'>;
  readonly guidelines: SectionValue<'guidelines'>;
  /** Those that the organisation agreed to. */
  readonly acts: readonly Act[];
  readonly cues: SectionValue<'cues'>;
  readonly board: BoardSettings | undefined;
  readonly coaches: SectionValue<'coaching'>['coaches'];
  /** The large ones as they are sent, written once for all documents. */
  readonly written: Readonly<Record<Written, string>>;
}

type Written = 'organisation' | 'teams' | 'values' | 'guidelines' | 'acts' | 'cues';

export class EditorialReader {
  #kept: Editorial | undefined;

  /** What was read last, which may not be the newest. */
  get known(): Editorial | undefined {
    return this.#kept;
  }

  async read(database: Queryable): Promise<Editorial> {
    const [row] = await database.query<{ version: number }>('select version from editorial_version');
    const version = row?.version ?? 0;
    if (this.#kept?.version === version) return this.#kept;
    const found = await load(database, version);
    // While it was read another version may have come; then it is read again next time.
    const [after] = await database.query<{ version: number }>('select version from editorial_version');
    if (after?.version === version) this.#kept = found;
    return found;
  }
}

async function load(database: Queryable, version: number): Promise<Editorial> {
  const rows = await database.query<{ section: string; value: unknown }>('select section, value from editorial');
  const teams = await database.query<{ id: string; name: string }>('select id, name from teams order by place, id');
  const sections = new Map(rows.map(({ section, value }) => [section, value]));
  const list = <T>(name: string): readonly T[] => (sections.get(name) ?? []) as readonly T[];
  const found = {
    organisation: sections.get('organisation') as Editorial['organisation'],
    teams,
    values: list<Editorial['values'][number]>('values'),
    guidelines: list<Editorial['guidelines'][number]>('guidelines'),
    acts: list<Act>('acts').filter(({ status = 'agreed' }) => status === 'agreed'),
    cues: list<Editorial['cues'][number]>('cues'),
  };
  const write = (name: Written): string => JSON.stringify(found[name] ?? null);
  return {
    ...found,
    version,
    board: sections.get('board') as BoardSettings | undefined,
    coaches: list('coaches'),
    written: {
      organisation: write('organisation'),
      teams: write('teams'),
      values: write('values'),
      guidelines: write('guidelines'),
      acts: write('acts'),
      cues: write('cues'),
    },
  };
}

/** Tells every instance to read again. */
export async function editorialChanged(database: Queryable): Promise<void> {
  await database.query('update editorial_version set version = version + 1');
}
