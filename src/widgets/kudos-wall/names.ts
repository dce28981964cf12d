import { formatList } from '../../locale/formats.js';
import type { WallModel } from './wall-model.js';
import { asName, sentence } from '../../parts/texts.js';

/** How many names are spelled out before the rest is counted. */
const mostNames = 4;

/** People in words: "An, Bram and two colleagues". Who is not in the document is a colleague, never an id. */
export function namesOf(
  ids: readonly string[],
  model: WallModel,
  write: (name: string) => string = (name) => name,
): string {
  const people = [...new Set(ids)];
  const known = people.flatMap((id) => model.personOf(id)?.name ?? []).map(write);
  const named = people.length > mostNames ? known.slice(0, mostNames - 1) : known;
  const count = people.length - named.length;
  if (named.length === 0 && count === 1) return model.t('unknownPerson');
  const others = named.length === 0 ? model.t('kudosColleagues', { count }) : model.t('kudosOthers', { count });
  return formatList(count > 0 ? [...named, others] : named, model.tag);
}

/** The same as it stands on the page, where each name stands for itself. */
export const renderNames = (ids: readonly string[], model: WallModel): readonly unknown[] =>
  sentence((mark) => namesOf(ids, model, (name) => mark(asName(name))));
