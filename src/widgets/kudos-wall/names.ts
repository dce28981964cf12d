import { formatList } from '../../locale/formats.js';
import type { WallModel } from './wall-model.js';

/** How many names are spelled out before the rest is counted. */
const mostNames = 4;

/** People in words: "An, Bram and two colleagues". Who is not in the document is a colleague, never an id. */
export function namesOf(ids: readonly string[], model: WallModel): string {
  const people = [...new Set(ids)];
  const known = people.flatMap((id) => model.personOf(id)?.name ?? []);
  const named = people.length > mostNames ? known.slice(0, mostNames - 1) : known;
  const count = people.length - named.length;
  if (named.length === 0 && count === 1) return model.t('unknownPerson');
  const others = named.length === 0 ? model.t('kudosColleagues', { count }) : model.t('kudosOthers', { count });
  return formatList(count > 0 ? [...named, others] : named, model.tag);
}
