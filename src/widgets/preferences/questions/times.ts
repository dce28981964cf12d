import { type TemplateResult, html, nothing } from 'lit';
import { limitOf, noLimit, noQuietHours, quietHoursOf } from '../../../state/limits.js';
import type { PreferencesModel } from '../preferences-model.js';

/** Minutes a week that are offered at one press; any other number can be typed. */
const quickMinutes = [10, 20, 30, 60];
export function renderMinutes(model: PreferencesModel): TemplateResult {
  const { t, preferences, drafts } = model;
  const set = async (minutes: number): Promise<void> => {
    if (await model.save('minutes', { minutesPerWeek: minutes })) model.keepDrafts({ minutes: undefined });
  };
  const type = (event: Event): void => {
    const { value } = event.currentTarget as HTMLInputElement;
    model.keepDrafts({ minutes: value });
    const minutes = value === '' ? noLimit : Number(value);
    if (Number.isInteger(minutes) && minutes >= 0 && minutes <= noLimit) void set(minutes);
  };
  const limit = limitOf(preferences);
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
        .value=${drafts.minutes ?? (limit === undefined ? '' : String(limit))}
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
export function renderQuietHours(model: PreferencesModel): TemplateResult {
  const { t, drafts } = model;
  const quiet = quietHoursOf(model.preferences);
  const from = drafts.from ?? quiet?.from ?? '';
  const to = drafts.to ?? quiet?.to ?? '';
  const save = async (quietHours: { from: string; to: string }): Promise<void> => {
    if (await model.save('quiet', { quietHours })) model.keepDrafts({ from: undefined, to: undefined });
  };
  const type = (end: 'from' | 'to', event: Event): void => {
    const next = { from, to, [end]: (event.currentTarget as HTMLInputElement).value };
    model.keepDrafts(next);
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
