import { written } from '../../../contract/visible.js';
import { type TemplateResult, html, nothing } from 'lit';
import type { Comfort } from '../../../contract/preferences.js';
import { channelKey, channelName } from '../../../parts/channels.js';
import { lockIcon } from '../icons.js';
import { renderAddField } from './add-field.js';
import type { PreferencesModel } from '../preferences-model.js';
import { asName } from '../../../parts/texts.js';

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
export function renderChannels(model: PreferencesModel): TemplateResult {
  const { t } = model;
  const add = (input: HTMLInputElement): void => {
    const channel = written(input.value);
    if (channelKey(channel) === '') return input.focus();
    input.value = '';
    const known = model.channels.findIndex((one) => channelKey(one) === channelKey(channel));
    if (known < 0) model.addChannel(channel);
    model.focus(`channel-${known < 0 ? model.channels.length : known}-comfortable`);
  };
  return html`<div class="group" part="channels" role="group" aria-labelledby="channels">
    <p class="label" id="channels">${t('preferencesChannels')}</p>
    <p class="hint" id="own-channel-hint">${t('preferencesChannelsHint')}</p>
    ${
      model.channels.length > 0
        ? html`<ul class="list channels">
            ${model.channels.map((channel, index) => html`<li>${renderChannel(channel, index, model)}</li>`)}
          </ul>`
        : nothing
    }
    <div class="field">
      <label class="hint" for="own-channel">${t('preferencesOwnChannel')}</label>
      ${renderAddField('own-channel', t('preferencesAdd'), add)}
    </div>
    ${model.saveStatus('channels')}
  </div>`;
}

function renderChannel(channel: string, index: number, model: PreferencesModel): TemplateResult {
  const chosen = comfortOf(model.preferences.channels, channel);
  const choose = (comfort: Comfort): void => {
    const key = channelKey(channel);
    const before = Object.entries(model.preferences.channels ?? {});
    const others: Channels = Object.fromEntries(before.filter(([one]) => channelKey(one) !== key));
    void model.save('channels', { channels: comfort === chosen ? others : { ...others, [channel]: comfort } });
    if (comfort === chosen) model.addChannel(channel);
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
