import { written } from '../../../contract/visible.js';
import { type TemplateResult, html, nothing } from 'lit';
import type { Comfort } from '../../../contract/preferences.js';
import { channelName, plainChannel } from '../../../parts/channel-name.js';
import { lockIcon } from '../icons.js';
import { renderAddField } from './add-field.js';
import type { PreferencesModel } from '../preferences-model.js';

type Channels = Readonly<Record<string, Comfort>>;

/** In the order in which they are offered; none is chosen beforehand. */
const comforts = [
  ['comfortable', 'preferencesComfortable'],
  ['learning', 'preferencesLearning'],
  ['private', 'preferencesPrivate'],
] as const satisfies readonly (readonly [Comfort, string])[];

/** What the person said of a place; `undefined` where they said nothing. */
export const comfortOf = (channels: Channels = {}, channel: string): Comfort | undefined =>
  Object.hasOwn(channels, channel) ? channels[channel] : undefined;

/** Each place with three equal answers; pressing an answer again takes it back. */
export function renderChannels(model: PreferencesModel): TemplateResult {
  const { t } = model;
  const add = (input: HTMLInputElement): void => {
    const channel = written(input.value);
    if (plainChannel(channel) === '') return input.focus();
    input.value = '';
    const known = model.channels.findIndex((one) => plainChannel(one) === plainChannel(channel));
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
    const { [channel]: _before, ...others } = model.preferences.channels ?? {};
    void model.save('channels', { channels: comfort === chosen ? others : { ...others, [channel]: comfort } });
    if (comfort === chosen) model.addChannel(channel);
  };
  return html`<div class="channel" role="group" aria-labelledby=${`channel-${index}`}>
    <span class=${`channel-name ${chosen === 'private' ? 'quiet' : ''}`} id=${`channel-${index}`}
      >${channelName(channel)}${chosen === 'private' ? lockIcon() : nothing}</span
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
