import { written } from '../../../contract/visible.js';
import { type TemplateResult, html, nothing } from 'lit';
import type { Comfort } from '../../../contract/preferences.js';
import { channelKey, channelName } from '../../../parts/channels.js';
import { lockIcon } from '../icons.js';
import { renderAddField } from './add-field.js';
import type { PreferencesModel } from '../preferences-model.js';
import { asName } from '../../../parts/texts.js';
import type { StepDrafts } from './step-drafts.js';

type Channels = Readonly<Record<string, Comfort>>;

/** In the order in which they are offered; none is chosen beforehand. */
const comforts = [
  ['comfortable', 'preferencesComfortable'],
  ['learning', 'preferencesLearning'],
  ['private', 'preferencesPrivate'],
] as const satisfies readonly (readonly [Comfort, string])[];

/** What the person said of a place, by whatever name; `undefined` where they said nothing. Once private, it is. */
export function comfortOf(channels: Channels = {}, channel: string): Comfort | undefined {
  const key = channelKey(channel);
  const said = Object.keys(channels).filter((one) => channelKey(one) === key);
  return said.some((one) => channels[one] === 'private') ? 'private' : channels[said.at(-1) ?? ''];
}

/** Each place with three equal answers; pressing an answer again takes it back. */
export function renderChannels(model: PreferencesModel, drafts: StepDrafts): TemplateResult {
  const { t } = model;
  const add = (input: HTMLInputElement): void => {
    const channel = written(input.value);
    if (channelKey(channel) === '') return input.focus();
    const known = model.channels.findIndex((one) => channelKey(one) === channelKey(channel));
    // Until it has an answer, a place that was added is not finished.
    const { added = [] } = drafts.typed;
    drafts.keep({ channel: undefined, added: known < 0 ? [...added, channel] : added });
    model.focus(`channel-${known < 0 ? model.channels.length : known}-comfortable`);
  };
  return html`<div class="group" part="channels" role="group" aria-labelledby="channels">
    <p class="label" id="channels">${t('preferencesChannels')}</p>
    <p class="hint" id="own-channel-hint">${t('preferencesChannelsHint')}</p>
    ${
      model.channels.length > 0
        ? html`<ul class="list channels">
            ${model.channels.map((channel, index) => html`<li>${renderChannel(channel, index, model, drafts)}</li>`)}
          </ul>`
        : nothing
    }
    <div class="field">
      <label class="hint" for="own-channel">${t('preferencesOwnChannel')}</label>
      ${renderAddField({ id: 'own-channel', buttonText: t('preferencesAdd'), typed: drafts.typed.channel, type: (text) => drafts.keep({ channel: text }), add })}
    </div>
    ${model.saveStatus('channels')}
  </div>`;
}

function renderChannel(channel: string, index: number, model: PreferencesModel, drafts: StepDrafts): TemplateResult {
  const chosen = comfortOf(model.preferences.channels, channel);
  const choose = (comfort: Comfort): void => {
    const key = channelKey(channel);
    const before = Object.entries(model.preferences.channels ?? {});
    const others: Channels = Object.fromEntries(before.filter(([one]) => channelKey(one) !== key));
    const later = drafts.later();
    const answers = comfort === chosen ? others : { ...others, [channel]: comfort };
    void model.save('channels', { channels: answers }).then((isSaved) => {
      if (isSaved) later(({ added = [] }) => ({ added: added.filter((one) => channelKey(one) !== key) }));
    });
    // It stays in the list, for as long as the page is open.
    model.showChannel(channel);
  };
  return html`<div class="channel" role="group" aria-labelledby=${`channel-${index}`}>
    <span class=${`channel-name ${chosen === 'private' ? 'quiet' : ''}`} id=${`channel-${index}`}
      >${asName(channelName(channel))}${chosen === 'private' ? lockIcon() : nothing}</span
    >
    <div class="segments">
      ${comforts.map(
        ([comfort, key]) =>
          html`<button
            type="button"
            class="segment"
            id=${`channel-${index}-${comfort}`}
            aria-pressed=${comfort === chosen ? 'true' : 'false'}
            @click=${() => choose(comfort)}
          >
            ${model.t(key)}
          </button>`,
      )}
    </div>
  </div>`;
}
