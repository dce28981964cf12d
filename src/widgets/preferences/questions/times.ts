import { type TemplateResult, html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { limitOf, noLimit, noQuietHours, quietHoursOf } from '../../../state/limits.js';
import type { PreferencesModel } from '../preferences-model.js';
import type { StepDrafts } from './step-drafts.js';

/** Minutes a week that are offered at one press; any other number can be typed. */
const quickMinutes = [10, 20, 30, 60];
export function renderMinutes(model: PreferencesModel, drafts: StepDrafts): TemplateResult {
  const { t, preferences } = model;
  const limit = limitOf(preferences);
  const saved = limit === undefined ? '' : String(limit);
  const set = async (minutes: number): Promise<void> => {
    const later = drafts.later();
    if (await model.save('minutes', { minutesPerWeek: minutes })) later(() => ({ minutes: undefined }));
  };
  const type = (event: Event): void => {
    const { value } = event.currentTarget as HTMLInputElement;
    drafts.keep({ minutes: value });
    const minutes = value === '' ? noLimit : Number(value);
    if (Number.isInteger(minutes) && minutes >= 0 && minutes <= noLimit) void set(minutes);
  };
  const onInput = ({ currentTarget }: Event): void => {
    const { value, validity } = currentTarget as HTMLInputElement;
    // Half a number has no value yet.
    if (!validity.badInput) drafts.keep({ minutes: value === saved ? undefined : value });
  };
  return html`<div class="group field" part="minutes">
    <label class="label" for="minutes">${t('preferencesMinutes')}</label>
    <div class="quick">
      <input
        id="minutes"
        class="input number"
        type="number"
        inputmode="numeric"
        min="0"
        max=${noLimit}
        step="1"
        aria-describedby="minutes-hint"
        .value=${live(drafts.typed.minutes ?? saved)}
        @input=${onInput}
        @change=${type}
      />
      ${quickMinutes.map(
        (minutes) =>
          html`<button
            type="button"
            class="button quick-choice"
            aria-label=${t('preferencesMinutesWeek', { count: minutes })}
            aria-pressed=${preferences.minutesPerWeek === minutes ? 'true' : 'false'}
            @click=${() => set(minutes)}
          >
            ${minutes}
          </button>`,
      )}
      <button
        type="button"
        class="button quick-choice"
        aria-pressed=${preferences.minutesPerWeek === noLimit ? 'true' : 'false'}
        @click=${() => set(noLimit)}
      >
        ${t('preferencesNoLimit')}
      </button>
    </div>
    <p class="hint" id="minutes-hint">${t('preferencesMinutesHint')}</p>
    ${model.saveStatus('minutes')}
  </div>`;
}

/** Both ends are saved together, as soon as both are there. */
export function renderQuietHours(model: PreferencesModel, drafts: StepDrafts): TemplateResult {
  const { t } = model;
  const quiet = quietHoursOf(model.preferences);
  const from = drafts.typed.from ?? quiet?.from ?? '';
  const to = drafts.typed.to ?? quiet?.to ?? '';
  const save = async (quietHours: { from: string; to: string }): Promise<void> => {
    const later = drafts.later();
    if (await model.save('quiet', { quietHours })) later(() => ({ from: undefined, to: undefined }));
  };
  const type = (end: 'from' | 'to', event: Event): void => {
    const next = { from, to, [end]: (event.currentTarget as HTMLInputElement).value };
    drafts.keep(next);
    if (next.from !== '' && next.to !== '') void save(next);
  };
  const field = (end: 'from' | 'to', label: string, value: string): TemplateResult =>
    html`<label class="time">
      <span class="hint">${label}</span>
      <input
        class="input"
        id=${`quiet-${end}`}
        type="time"
        .value=${value}
        @change=${(event: Event) => type(end, event)}
      />
    </label>`;
  return html`<div class="group" part="quiet-hours" role="group" aria-labelledby="quiet" aria-describedby="quiet-hint">
    <p class="label" id="quiet">${t('preferencesQuiet')}</p>
    <div class="quick">
      ${field('from', t('preferencesFrom'), from)} ${field('to', t('preferencesUntil'), to)}
      ${
        quiet
          ? html`<button
              type="button"
              class="button button-quiet"
              @click=${() => {
                void save(noQuietHours);
                model.focus('quiet-from');
              }}
            >
              ${t('preferencesNoQuiet')}
            </button>`
          : nothing
      }
    </div>
    <p class="hint" id="quiet-hint">${t('preferencesQuietHint')}</p>
    ${model.saveStatus('quiet')}
  </div>`;
}
