/** All widgets in the theme, in light, in dark, or in both beside each other. */
import { type TemplateResult, html, nothing } from 'lit';
import type { Space } from '@vonk-intranet/vonk';
import type { Scheme } from './contrast.js';

export type Shown = Scheme | 'both';

export interface Preview {
  readonly shown: Shown;
  readonly spaces: Readonly<Record<Scheme, Space>>;
  show(shown: Shown): void;
}

const panesAround = (event: Event): readonly Element[] => [
  ...((event.currentTarget as Element).closest('.panes')?.querySelectorAll('.pane') ?? []),
];

/** The same widget stays side by side, in light and in dark. */
function scrollTogether(event: Event): void {
  const { scrollTop } = event.currentTarget as Element;
  for (const pane of panesAround(event)) pane.scrollTop = scrollTop;
}

/** Over the one of two panes that is only looked at. */
function scrollBoth(event: WheelEvent): void {
  const [pane] = panesAround(event);
  if (event.target !== event.currentTarget || !pane) return;
  const before = pane.scrollTop;
  pane.scrollTop += event.deltaY;
  if (pane.scrollTop !== before) event.preventDefault();
}

/** Of two panes one is there to be tried and heard; the other shows the same in the dark. */
const pane = (scheme: Scheme, { shown, spaces }: Preview): TemplateResult =>
  html`<div
    class="pane"
    data-scheme=${scheme}
    role="group"
    aria-label=${scheme === 'light' ? 'Light' : 'Dark'}
    tabindex="0"
    ?inert=${shown === 'both' && scheme === 'dark'}
    @scroll=${scrollTogether}
  >
    <vonk-space .space=${spaces[scheme]}>
      <div class="widgets">
        <vonk-values-card heading-level="3"></vonk-values-card>
        <vonk-goal-tracker heading-level="3"></vonk-goal-tracker>
        <vonk-kudos-wall heading-level="3"></vonk-kudos-wall>
        <vonk-content-feed heading-level="3"></vonk-content-feed>
        <vonk-impact heading-level="3"></vonk-impact>
        <vonk-leaderboard heading-level="3"></vonk-leaderboard>
        <vonk-preferences heading-level="3"></vonk-preferences>
      </div>
    </vonk-space>
  </div>`;

export function previewView(preview: Preview): TemplateResult {
  const { shown, show } = preview;
  const option = (value: Shown, label: string): TemplateResult =>
    html`<label class="choice">
      <input type="radio" name="shown" .checked=${shown === value} @change=${() => show(value)} />
      <span>${label}</span>
    </label>`;
  return html`<div class="base tools preview-tools" lang="en">
      <fieldset>
        <legend class="visually-hidden">Show</legend>
        <div class="segments">${option('light', 'Light')} ${option('dark', 'Dark')} ${option('both', 'Both')}</div>
      </fieldset>
    </div>
    <div class="panes" data-shown=${shown} @wheel=${scrollBoth}>
      ${shown === 'dark' ? nothing : pane('light', preview)} ${shown === 'light' ? nothing : pane('dark', preview)}
    </div>`;
}
