import { nearest } from '../contract/nearest.js';
import { type Problem, createProblem } from '../contract/problem.js';
import { prefixOf } from '../registration/prefix.js';

/** What stands behind the prefix. */
export const names = [
  'space',
  // generated: names, by `npm run generate` from src/widgets/widgets.json
  'values-card',
  'content-feed',
  'goal-tracker',
  'kudos-wall',
  'leaderboard',
  'impact',
  'preferences',
  // end of names
];

/**
 * Tags around a widget that are misspelt or were not closed. They cannot say so themselves: the first preview does, of each
 * prefix for its own.
 */
export function tagMistakes(host: HTMLElement): readonly Problem[] {
  const prefix = prefixOf(host);
  const tags = names.map((name) => `${prefix}-${name}`);
  const root = host.getRootNode() as Document | ShadowRoot;
  const all = [...root.querySelectorAll<HTMLElement>('*')].filter(({ localName }) => localName.startsWith(prefix));
  const isPreviewed = (one: HTMLElement): boolean =>
    one.localName !== tags[0] && (one.hasAttribute('preview') || one.closest(`${tags[0]}[preview]`) !== null);
  const told = all.find((one) => isPreviewed(one) && customElements.get(one.localName));
  if (told !== undefined && told !== host) return [];
  return all.flatMap(({ localName: name, children }) => {
    if (!tags.includes(name)) {
      const meant = customElements.get(name) ? undefined : nearest(name, tags);
      return meant === undefined ? [] : [createProblem('unknown-tag', `<${name}>`, { name, nearest: meant })];
    }
    const isUnclosed = name !== tags[0] && [...children].some((child) => tags.includes(child.localName));
    return isUnclosed ? [createProblem('unclosed-tag', `<${name}>`, { name })] : [];
  });
}
