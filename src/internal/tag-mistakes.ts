import { nearest } from '../contract/nearest.js';
import { type Problem, createProblem } from '../contract/problem.js';

const tags = [
  'vonk-space',
  // generated: tags, by `npm run generate` from src/widgets/widgets.json
  'vonk-values-card',
  'vonk-content-feed',
  'vonk-goal-tracker',
  'vonk-kudos-wall',
  'vonk-leaderboard',
  'vonk-impact',
  'vonk-preferences',
  // end of tags
];

/** Tags around a widget that are misspelt or were not closed. They cannot say so themselves: the first preview does. */
export function tagMistakes(host: HTMLElement): readonly Problem[] {
  const root = host.getRootNode() as Document | ShadowRoot;
  const all = [...root.querySelectorAll<HTMLElement>('*')].filter(({ localName }) => localName.startsWith('vonk'));
  if (all.find((one) => one.hasAttribute('preview') && customElements.get(one.localName)) !== host) return [];
  return all.flatMap(({ localName: name, children }) => {
    if (!tags.includes(name)) {
      const meant = customElements.get(name) ? undefined : nearest(name, tags);
      return meant === undefined ? [] : [createProblem('unknown-tag', `<${name}>`, { name, nearest: meant })];
    }
    const isUnclosed = name !== 'vonk-space' && [...children].some(({ localName }) => localName.startsWith('vonk-'));
    return isUnclosed ? [createProblem('unclosed-tag', `<${name}>`, { name })] : [];
  });
}
