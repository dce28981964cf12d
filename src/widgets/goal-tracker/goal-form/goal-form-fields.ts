import { type TemplateResult, html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Act } from '../../../contract/acts.js';
import type { Person } from '../../../contract/people.js';
import { formatWeekday } from '../../../locale/formats.js';
import type { Localizer } from '../../../parts/localizer.js';
import { besideNames } from '../../../parts/same-names.js';
import type { GoalFormProps, GoalFormState } from './goal-form-props.js';
import { actWords } from '../act-words.js';
import { suggestionWords } from '../../../parts/suggestion-words.js';
import { renderNextRung } from '../next-rung.js';
import { inSight, nextRung } from '../offered-acts.js';
import { asName, asText } from '../../../parts/texts.js';

/** So many colleagues stand in a list. */
const mostListed = 5;
const counts = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** The acts in sight: those that were climbed to, and the one that was chosen. */
function actsInSight({ offered: acts }: GoalFormProps, { climbed, besides }: GoalFormState): readonly Act[] {
  const shown = inSight(acts, climbed);
  const all = [...acts.within, ...acts.beyond];
  return [...shown, ...all.filter((act) => act.id === besides && !shown.includes(act))];
}

/** Which step: the smallest, the next one on request, or one of their own. */
export function renderActs(props: GoalFormProps, state: GoalFormState): TemplateResult {
  const { offered: acts, room, localizer } = props;
  const { act: chosen, climbed, goal, onNext, onAll } = state;
  const { t } = localizer;
  const own = goal?.own;
  const shown = actsInSight(props, state);
  const isWithin = shown.every((act) => acts.within.includes(act));
  const said = isWithin
    ? suggestionWords(room, { count: shown.length, held: acts.beyond.length }, localizer)
    : undefined;
  return html`<fieldset class="form-group">
    <legend>${t('goalsWhich')}</legend>
    ${repeat(
      shown,
      ({ id }) => id,
      (act) =>
        html`<label class="option" part="act">
          <input type="radio" name="act" .value=${act.id} ?checked=${act.id === chosen} />
          <span>${asText(act.name, localizer)}<span class="hint option-about">${actWords(act, localizer)}</span></span>
        </label>`,
    )}
    ${said === undefined ? nothing : html`<p class="hint" part="limits">${said}</p>`}
    <div class="form-row">
      ${renderNextRung(acts, climbed, onNext, localizer)}
      ${
        nextRung(acts, climbed)
          ? html`<button type="button" class="button button-quiet" @click=${onAll}>${t('goalsAllSteps')}</button>`
          : nothing
      }
    </div>
    <label class="option"
      ><input type="radio" name="act" value="" data-own ?checked=${own !== undefined} />${t('goalsOwn')}</label
    >
    <div class="form-more if-own">
      <label class="field"
        ><span class="label">${t('goalsOwnName')}</span
        ><input
          class="input"
          name="own"
          maxlength="300"
          autocomplete="off"
          aria-describedby="form-problem"
          .value=${own?.name ?? ''}
      /></label>
      <div class="form-row">
        <select class="input" name="place" aria-label=${t('goalsWhere')}>
          <option value="in-person">${t('goalsInPerson')}</option>
          <option value="online" ?selected=${own?.place === 'online'}>${t('goalsOnline')}</option>
        </select>
        <input
          class="input"
          name="minutes"
          type="number"
          min="1"
          max="10000"
          .value=${own?.minutes === undefined ? '' : String(own.minutes)}
          inputmode="numeric"
          placeholder=${t('goalsMinutesWord')}
          aria-label=${t('goalsMinutesWord')}
        />
      </div>
    </div>
  </fieldset>`;
}

/** How often: n times in a period, or after every moment of a kind. */
export function renderRhythm({ localizer }: GoalFormProps, { goal }: GoalFormState): TemplateResult {
  const rhythm = goal?.rhythm;
  const { t } = localizer;
  const per = rhythm?.kind === 'per' ? rhythm : { count: 1, period: 'month' };
  const isAfter = rhythm?.kind === 'after';
  const numbers = per.count > 10 ? [...counts, per.count] : counts;
  return html`<fieldset class="form-group">
    <legend>${t('goalsHowOften')}</legend>
    <label class="option"><input type="radio" name="kind" value="per" ?checked=${!isAfter} />${t('goalsTimes')}</label>
    <div class="form-more form-row if-per">
      <select class="input" name="count" aria-label=${t('goalsHowOften')}>
        ${numbers.map(
          (count) =>
            html`<option .value=${String(count)} ?selected=${count === per.count}>
              ${t('goalsCount', { count })}
            </option>`,
        )}
      </select>
      <select class="input" name="period" aria-label=${t('goalsPeriod')}>
        ${t('goalsPeriods')
          .split('|')
          .map((words, index) => {
            const period = ['week', 'month', 'quarter'][index] ?? '';
            return html`<option .value=${period} ?selected=${period === per.period}>${words}</option>`;
          })}
      </select>
    </div>
    <label class="option"><input type="radio" name="kind" value="after" ?checked=${isAfter} />${t('goalsAfter')}</label>
    <div class="form-more if-after">
      <input
        class="input"
        name="every"
        maxlength="300"
        autocomplete="off"
        .value=${isAfter ? localizer.text(rhythm.every) : ''}
        placeholder=${t('goalsAfterHint')}
        aria-label=${t('goalsAfter')}
        aria-describedby="form-problem"
      />
    </div>
  </fieldset>`;
}

/** With whom: alone, or along with one partner whom they pick. */
export function renderWho(props: GoalFormProps, state: GoalFormState): TemplateResult {
  const { t } = props.localizer;
  const isPartner = state.goal?.visibility === 'partner';
  return html`<fieldset class="form-group">
    <legend>${t('goalsWho')}</legend>
    <label class="option"
      ><input type="radio" name="visibility" value="only-me" ?checked=${!isPartner} />${t('goalsOnlyMe')}</label
    >
    ${
      props.people.length === 0 && !props.find
        ? nothing
        : html`<label class="option"
              ><input type="radio" name="visibility" value="partner" ?checked=${isPartner} />${t('goalsPartner')}</label
            >
            <div class="form-more if-partner">
              <p class="hint">${t('goalsPartnerHere')}</p>
              ${
                props.people.length > mostListed || props.find
                  ? renderPicker(props, state)
                  : renderColleagues(props, state)
              }
            </div>`
    }
  </fieldset>`;
}

/** One among many, found by a few letters. */
function renderPicker(
  { people, viewer, find, localizer, personOf }: GoalFormProps,
  { picker }: GoalFormState,
): TemplateResult {
  const { t } = localizer;
  const about = aboutIn(localizer);
  return html`${picker.render({ people, without: viewer === undefined ? [] : [viewer], label: t('goalsSearch'), problem: undefined, t, find, personOf, about })}
    <input type="hidden" name="partner" .value=${picker.chosen[0] ?? ''} />
    <input type="hidden" name="partner-name" .value=${Object.values(picker.names)[0] ?? ''} />`;
}

/** One among a few, all in sight. */
function renderColleagues({ people, localizer }: GoalFormProps, { picker, onPartner }: GoalFormState): TemplateResult {
  const beside = besideNames(people, aboutIn(localizer));
  return html`${repeat(
    people,
    ({ id }) => id,
    ({ id, name, role }) => {
      const about = beside.words.get(id);
      return html`<label class="option"
        ><input
          type="radio"
          name="partner"
          .value=${id}
          .checked=${live(picker.chosen.includes(id))}
          @change=${onPartner}
        /><span
          >${asName(name)}${about ? html`<span class="hint option-about" dir="auto" lang=${role === undefined ? nothing : localizer.langOf(role)}>${about}</span>` : nothing}</span
        ></label
      >`;
    },
  )}`;
}

const aboutIn =
  ({ text }: Localizer) =>
  ({ role }: Person): readonly string[] =>
    role === undefined ? [] : [text(role)];

/** A treat and a nudge, folded away: nobody needs them. */
export function renderExtras({ canNudge, localizer }: GoalFormProps, { goal }: GoalFormState): TemplateResult {
  const { t, tag } = localizer;
  const nudge = goal?.nudge;
  const days = [1, 2, 3, 4, 5, 6, 7].map(
    (day) =>
      html`<option .value=${String(day)} ?selected=${day === nudge?.weekday}>${formatWeekday(day, tag)}</option>`,
  );
  return html`<details class="fold" ?open=${goal?.treat !== undefined || nudge !== undefined}>
    <summary><bdi>${t('goalsExtras')}</bdi></summary>
    <div class="form-group">
      <label class="field"
        ><span class="label">${t('goalsTreat')}</span
        ><input class="input" name="treat" maxlength="300" autocomplete="off" .value=${goal?.treat ?? ''}
      /></label>
      ${
        canNudge
          ? html`<div class="field">
              <span class="label">${t('goalsNudge')}</span>
              <div class="form-row">
                <select class="input" name="nudge" aria-label=${t('goalsNudge')}>
                  ${['none', 'week', 'month'].map(
                    (every, index) =>
                      html`<option .value=${every} ?selected=${every === nudge?.every}>
                        ${t('goalsNudges').split('|')[index]}
                      </option>`,
                  )}
                </select>
                <select class="input if-nudge" name="weekday" aria-label=${t('goalsWeekday')}>
                  ${days}
                </select>
              </div>
            </div>`
          : nothing
      }
    </div>
  </details>`;
}
