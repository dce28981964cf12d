/** Says where something stands in words that people find in their file: `/kudos/0/to/0` is “thanks 1, receiver 1”. */

/** Names of sections and fields, as people call them; a number after a word counts from one. */
export const placeWords = {
  teams: 'team',
  people: 'person',
  organisation: 'organisation',
  viewer: 'who looks',
  values: 'value',
  guidelines: 'guideline',
  acts: 'act',
  cues: 'moment',
  feed: 'post',
  goals: 'goal',
  kudos: 'thanks',
  board: 'board',
  feedback: 'feedback',
  preferences: 'preferences',
  coaching: 'coaching',
  id: 'id',
  name: 'name',
  title: 'title',
  text: 'text',
  meaning: 'meaning',
  purpose: 'purpose',
  behaviours: 'behaviour',
  picture: 'picture',
  image: 'picture',
  value: 'value',
  behaviour: 'behaviour',
  team: 'team',
  from: 'giver',
  to: 'receiver',
  by: 'from whom',
  at: 'date',
  publishedAt: 'date',
  shown: 'who sees it',
  themes: 'theme',
  theme: 'theme',
  inLine: 'in line',
  notInLine: 'not in line',
  example: 'example',
  why: 'why',
  language: 'language',
  contact: 'contact',
} as const satisfies Readonly<Record<string, string>>;
export type PlaceWord = keyof typeof placeWords;

const isWord = (step: string): step is PlaceWord => Object.hasOwn(placeWords, step);

/** Elsewhere these are called otherwise: a period has no giver. */
const ofThanks: ReadonlySet<string> = new Set<PlaceWord>(['from', 'to']);

/**
 * @param path - A JSON Pointer; it may begin with an address and `#`.
 * @param words - Those of another language than English.
 * @param section - What stands behind a link, where the path begins there.
 */
export function placeInWords(
  path: string,
  words: Readonly<Record<PlaceWord, string>> = placeWords,
  section?: string,
): string {
  // A page of a list has its entries under this name.
  const steps = path
    .slice(path.indexOf('#') + 1)
    .split('/')
    .slice(1)
    .filter((step, index) => step !== 'items' || index > 1);
  const all = section === undefined ? steps : [section, ...steps];
  const parts: string[] = [];
  for (const escaped of all) {
    const step = escaped.replaceAll('~1', '/').replaceAll('~0', '~');
    const last = parts.length - 1;
    if (/^\d+$/.test(step) && last >= 0) parts[last] += ` ${Number(step) + 1}`;
    else if (isWord(step) && (!ofThanks.has(step) || all[0] === 'kudos')) parts.push(words[step]);
    else parts.push(`“${step}”`);
  }
  return parts.join(', ');
}
