import { type TemplateResult, html, nothing } from 'lit';
import type { FeedItem } from '../../contract/feed.js';
import type { Guideline } from '../../contract/guidelines.js';
import type { Theme } from '../../contract/organisation.js';
import { checkIcon, eyebrowIcon } from '../../parts/icons.js';
import type { Localizer } from '../../parts/localizer.js';

/** All pairs, grouped by theme in the organisation's order; those that hold in general come first. */
export function guidelinesByTheme(
  guidelines: readonly Guideline[],
  themes: readonly Theme[],
  headingLevel: number,
  localizer: Localizer,
): readonly (TemplateResult | typeof nothing)[] {
  const { t, text, langOf } = localizer;
  const known = new Set<string | undefined>(themes.map(({ id }) => id));
  return [undefined, ...themes].map((theme) => {
    const pairs = guidelines.filter((one) => (theme ? one.theme === theme.id : !known.has(one.theme)));
    if (pairs.length === 0) return nothing;
    return html`<div
        class="group-title"
        role="heading"
        aria-level=${headingLevel}
        dir="auto"
        lang=${theme ? langOf(theme.name) : nothing}
      >
        ${theme ? text(theme.name) : t('feedInGeneral')}
      </div>
      ${pairs.map((pair) => guidelinePair(pair, localizer))}`;
  });
}

/** The pairs of an item's own theme are the nearest to it. */
export function nearestFirst(guidelines: readonly Guideline[], { theme }: FeedItem): readonly Guideline[] {
  const isNear = (one: Guideline): boolean => theme !== undefined && one.theme === theme;
  return [...guidelines.filter(isNear), ...guidelines.filter((one) => !isNear(one))];
}

/** A guideline as a pair of examples: in line first, then not in line, each with why. */
export function guidelinePair(guideline: Guideline, localizer: Localizer): TemplateResult {
  const { inLine, notInLine, words } = guideline;
  const { t } = localizer;
  return html`<div class="pair" part="guideline" data-guideline=${guideline.id} tabindex="-1">
    ${example('in-line', t('feedInLine'), inLine, localizer)}
    ${notInLine ? example('not-in-line', t('feedNotInLine'), notInLine, localizer) : nothing}
    ${wordList(t('feedEncourage'), words?.encourage)} ${wordList(t('feedAvoid'), words?.avoid)}
  </div>`;
}

function example(
  kind: 'in-line' | 'not-in-line',
  label: string,
  { example: said, why }: Guideline['inLine'],
  { text, langOf }: Localizer,
): TemplateResult {
  return html`<div class=${`example ${kind}`}>
    <p class="example-label">${kind === 'in-line' ? checkIcon() : eyebrowIcon()}${label}</p>
    <p class="text said-example" dir="auto" lang=${langOf(said)}>${text(said)}</p>
    ${why ? html`<p class="text hint" dir="auto" lang=${langOf(why)}>${text(why)}</p>` : nothing}
  </div>`;
}

const wordList = (label: string, words: readonly string[] | undefined): TemplateResult | typeof nothing =>
  words?.length ? html`<p class="hint words">${label} <bdi>${words.join(' · ')}</bdi></p>` : nothing;
