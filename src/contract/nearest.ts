/** Which known name somebody meant who wrote another one. Fetched by whoever sets up a page, never by readers. */

import { closest } from './closest.js';

/** Other words for what the contract calls by the first; in English and in the languages of those who write documents. */
const synonyms: readonly (readonly [name: string, ...others: string[]])[] = [
  ['picture', 'photo', 'image', 'avatar', 'img', 'foto', 'bild', 'afbeelding', 'portrait'],
  ['image', 'picture', 'photo', 'img', 'foto'],
  ['shown', 'visible', 'visibility', 'audience', 'public', 'zichtbaar', 'sichtbar'],
  ['visibility', 'visible', 'shown', 'audience', 'private'],
  ['text', 'message', 'body', 'content', 'description', 'words', 'tekst', 'texte'],
  ['meaning', 'description', 'definition', 'about', 'text', 'explanation', 'betekenis', 'bedeutung'],
  ['name', 'title', 'label', 'fullname', 'displayname', 'naam', 'nom'],
  ['title', 'name', 'heading', 'headline', 'titel', 'titre'],
  ['id', 'key', 'identifier', 'uuid', 'guid'],
  ['at', 'date', 'time', 'when', 'timestamp', 'datum'],
  ['publishedAt', 'date', 'published', 'publicationdate', 'created', 'at'],
  ['expiresAt', 'expires', 'until', 'enddate'],
  ['startedAt', 'started', 'startdate', 'since'],
  ['from', 'giver', 'sender', 'author', 'by', 'van', 'von', 'start'],
  ['to', 'receiver', 'receivers', 'recipient', 'recipients', 'for', 'end', 'until'],
  ['by', 'author', 'from', 'who', 'person'],
  ['role', 'jobtitle', 'job', 'position', 'functie'],
  ['team', 'department', 'group', 'unit', 'afdeling', 'abteilung'],
  ['profile', 'link', 'url', 'page', 'website'],
  ['link', 'url', 'href', 'address', 'website'],
  ['href', 'url', 'link', 'src', 'address'],
  ['src', 'url', 'href', 'link'],
  ['alt', 'alttext', 'description', 'caption'],
  ['reuse', 'rights', 'right', 'licence', 'license', 'use'],
  ['place', 'location', 'where'],
  ['minutes', 'duration', 'time', 'length'],
  ['starters', 'sentences', 'prompts', 'examples'],
  ['inLine', 'do', 'good', 'positive', 'right'],
  ['notInLine', 'dont', 'bad', 'negative', 'wrong'],
  ['example', 'text', 'sentence'],
  ['avoid', 'forbidden', 'bad'],
  ['encourage', 'good', 'use'],
  ['person', 'id', 'user', 'employee', 'who', 'people'],
  ['people', 'persons', 'employees', 'users', 'colleagues', 'staff', 'members', 'personen', 'mensen', 'personnes'],
  ['kudos', 'thanks', 'praise', 'recognition', 'bedankjes'],
  ['values', 'waarden', 'werte', 'valeurs', 'principles'],
  ['feed', 'news', 'items', 'content', 'posts', 'articles'],
  ['acts', 'actions', 'activities', 'forms'],
  ['cues', 'events', 'moments', 'triggers'],
  ['board', 'leaderboard', 'ranking', 'scores'],
  ['feedback', 'impact', 'results'],
  ['coaching', 'coaches', 'mentors'],
  ['preferences', 'settings', 'prefs'],
  ['organisation', 'organization', 'company', 'org', 'organisatie', 'firma'],
  ['viewer', 'user', 'me', 'currentuser', 'self'],
  ['vonk', 'version'],
  ['guidelines', 'rules', 'richtlijnen', 'richtlinien'],
  ['why', 'because', 'reason', 'explanation'],
  ['count', 'number', 'total', 'score', 'points', 'amount'],
];

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

/** The known name that is nearest to another, where one is near. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const wanted = plain(name);
  if (wanted === '' || wanted.length > 60) return undefined;
  const same = known.find((one) => plain(one) === wanted);
  if (same !== undefined) return same;
  // Definitions begin with what everybody writes.
  const best = closest(wanted, known, plain);
  if (best?.away === 1) return best.name;
  const meant = synonyms.find(([one, ...others]) => known.includes(one) && others.includes(wanted));
  return meant?.[0] ?? best?.name;
}
