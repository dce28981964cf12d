/** Who sees what, as one table. A row is a word that stands in one place only; a sign says whether it reaches a viewer. */
import type { SectionName } from '@vonk-intranet/vonk/contract';
import { type ViewerName, viewers } from './company.js';

export interface SectionRow {
  readonly section: SectionName;
  /** What stands there; `mark` of it is the word. */
  readonly what: string;
  readonly sees: ReadonlySet<ViewerName>;
}

/** `+` may, `·` may not. */
export function columns(signs: string): ReadonlySet<ViewerName> {
  const found = signs.split(/\s+/);
  if (found.length !== viewers.length || found.some((sign) => sign !== '+' && sign !== '·'))
    throw new Error(`"${signs}" has not one sign for each kind of viewer.`);
  return new Set(viewers.filter((_, index) => found[index] === '+'));
}

const row = (section: SectionName, what: string, signs: string): SectionRow => ({
  section,
  what,
  sees: columns(signs),
});

// prettier-ignore
export const sectionRows: readonly SectionRow[] = [
  //                                        nobody giver receiver mate other partner coach editor manager stranger
  row('organisation', 'organisation',         '+     +     +       +    +      +       +     +      +       ·'),
  row('viewer',       'joined',               '·     ·     +       ·    ·      ·       ·     ·      ·       ·'),
  row('teams',        'teams',                '·     +     +       +    +      +       +     +      +       ·'),
  row('people',       'people',               '·     +     +       +    +      +       +     +      +       ·'),
  row('values',       'values',               '+     +     +       +    +      +       +     +      +       ·'),
  row('guidelines',   'guidelines',           '+     +     +       +    +      +       +     +      +       ·'),
  row('acts',         'acts',                 '+     +     +       +    +      +       +     +      +       ·'),
  row('acts',         'own-act',              '·     ·     +       ·    ·      ·       ·     ·      ·       ·'),
  row('cues',         'cues',                 '·     +     +       +    +      +       +     +      +       ·'),
  row('feed',         'feed',                 '+     +     +       +    +      +       +     +      +       ·'),
  row('goals',        'goal-for-me',          '·     ·     +       ·    ·      ·       ·     ·      ·       ·'),
  row('goals',        'goal-with-partner',    '·     ·     +       ·    ·      ·       ·     ·      ·       ·'),
  row('goals',        'step-note',            '·     ·     +       ·    ·      ·       ·     ·      ·       ·'),
  row('kudos',        'kudos-undecided',      '·     +     +       ·    ·      ·       ·     ·      ·       ·'),
  row('kudos',        'kudos-receiver',       '·     +     +       ·    ·      ·       ·     ·      ·       ·'),
  row('kudos',        'kudos-team',           '·     +     +       +    ·      ·       ·     ·      +       ·'),
  row('kudos',        'kudos-everyone',       '·     +     +       +    +      +       +     +      +       ·'),
  row('kudos',        'kudos-private-again',  '·     +     +       ·    ·      ·       ·     ·      ·       ·'),
  row('kudos',        'kudos-taken-back',     '·     ·     ·       ·    ·      ·       ·     ·      ·       ·'),
  // What was reported reaches those who look after the document, and whoever reported it.
  row('kudos',        'kudos-report',         '·     +     ·       ·    ·      ·       ·     +      ·       ·'),
  row('board',        'board',                '·     +     +       +    +      +       +     +      +       ·'),
  row('board',        'consent',              '·     ·     +       ·    ·      ·       ·     ·      ·       ·'),
  // The giver wrote it.
  row('feedback',     'feedback',             '·     +     +       ·    ·      ·       ·     ·      ·       ·'),
  row('preferences',  'skill',                '·     ·     +       ·    ·      ·       ·     ·      ·       ·'),
  row('coaching',     'coaches',              '·     +     +       +    +      +       +     +      +       ·'),
  row('coaching',     'coaching-request',     '·     ·     +       ·    ·      ·       +     ·      ·       ·'),
];
