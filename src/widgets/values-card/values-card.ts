import { type CSSResultGroup, type TemplateResult, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { SectionName } from '../../contract/document.js';
import { inLanguage } from '../../contract/in-language.js';
import type { Text } from '../../contract/schema.js';
import type { Behaviour, BehaviourKind, Story, Value } from '../../contract/values.js';
import { BaseElement } from '../../internal/base-element.js';
import { booleanAttribute } from '../../context/boolean-attribute.js';
import { avatar, avatarStyles } from '../../parts/avatar.js';
import { eyebrowIcon } from '../../parts/icons.js';
import type { Collection } from '../../state/collection.js';
import { valueOf } from '../../state/resource.js';
import type { Space } from '../../state/space.js';
import { leafIcon } from './icons.js';
import { valuesCardStyles } from './values-card.styles.js';
import { asName, asText } from '../../parts/texts.js';

/** How many thanks stand as examples of a value. */
const mostThanks = 3;

/**
 * What the organisation stands for, as behaviour that everybody recognises. (Belonging, Competence)
 *
 * @summary The values of the organisation, with behaviour, stories and recent thanks.
 * @tag vonk-values-card
 * @slot empty - Replaces the sentence shown while there are no values.
 * @csspart choices - The names of all values, to choose from.
 * @csspart value - One value.
 * @csspart name - The name of the value.
 * @csspart behaviour - One line of behaviour.
 * @csspart story - A colleague's story.
 * @csspart avatar - A face or initials.
 * @csspart wording - How the value is put inside; in the preview also how it is put outside.
 * @cssproperty [--vonk-values-card-gap=var(--vonk-space-xl)] - Space between the lists of behaviour.
 * @cssproperty [--vonk-values-card-name-size=var(--vonk-font-size-2xl)] - Size of the value's name.
 */
export class ValuesCard extends BaseElement {
  static override readonly sentences = 'values-card';
  static override styles: CSSResultGroup = [BaseElement.styles, avatarStyles, valuesCardStyles];

  protected override readonly sections: readonly SectionName[] = ['values', 'people', 'kudos', 'organisation'];

  /** Id of one value, to show that one only. */
  @property() value: string | undefined;

  /** Large type, for a screen in a hallway. */
  @property({ type: Boolean, reflect: true, converter: booleanAttribute }) screen = false;

  @state() private chosen: string | undefined;

  protected override get usualHeading(): string {
    return this.t('valuesHeading');
  }

  protected override get why(): string | TemplateResult | undefined {
    const organisation = this.space && this.get(this.space.sections.organisation);
    if (organisation?.status === 'loading') return undefined; // One sentence does not make room for another.
    const purpose = organisation && valueOf(organisation)?.purpose;
    if (!purpose) return this.t('valuesWhy');
    const { text, langOf } = this.localizer;
    return html`<span lang=${langOf(purpose.text)}>${text(purpose.text)}</span>`;
  }

  protected override get footnote(): string | undefined {
    return this.t('valuesFootnote');
  }

  protected override renderContent(space: Space): TemplateResult {
    return this.renderResource(this.get(space.sections.values), {
      ready: (values) => this.#renderValues(values, space),
      empty: () => html`<p class="state">${this.t('valuesEmpty')}</p>`,
    });
  }

  #renderValues(values: Collection<Value>, space: Space): TemplateResult {
    const fixed = this.value === undefined ? undefined : values.get(this.value);
    const shown = fixed ?? (this.chosen === undefined ? undefined : values.get(this.chosen)) ?? values.items[0];
    if (!shown) return html`<p class="state">${this.t('valuesEmpty')}</p>`;
    return html`
      ${fixed || values.items.length < 2 ? nothing : this.#renderChoices(values.items, shown)}
      ${this.#renderValue(shown, space)}
    `;
  }

  #renderChoices(values: readonly Value[], shown: Value): TemplateResult {
    return html`<div class="choices" part="choices" role="group" aria-label=${this.t('valuesChoose')}>
      ${values.map(
        (value) =>
          html`<button
            type="button"
            class="button"
            aria-pressed=${value === shown ? 'true' : 'false'}
            @click=${() => (this.chosen = value.id)}
          >
            ${asName(value.name, this.localizer)}
          </button>`,
      )}
    </div>`;
  }

  #renderValue(value: Value, space: Space): TemplateResult {
    const { text, langOf } = this.localizer;
    const name = asName(value.name, this.localizer);
    return html`<article part="value" class=${this.screen ? 'value screen' : 'value'} aria-labelledby="name">
      <div id="name" class="name" part="name" role="heading" aria-level=${this.levelAt(1)}>${name}</div>
      <p class="text meaning" dir="auto" lang=${langOf(value.meaning)}>${text(value.meaning)}</p>
      ${value.wording ? this.#renderWording(value.wording, value.meaning) : nothing}
      <div class="kinds">
        ${this.#renderKind(value, 'everyday', this.t('valuesEveryday'))}
        ${this.#renderKind(value, 'applauded', this.t('valuesApplauded'))}
        ${this.#renderKind(value, 'frowned-on', this.t('valuesFrownedOn'))}
      </div>
      ${(value.stories ?? []).map((story) => this.#renderStory(story, space))} ${this.#renderThanks(value, space)}
    </article>`;
  }

  #renderKind(value: Value, kind: BehaviourKind, title: string): TemplateResult | typeof nothing {
    const behaviours = (value.behaviours ?? []).filter((behaviour) => behaviour.kind === kind);
    if (behaviours.length === 0) return nothing;
    return html`<div class=${`kind kind-${kind}`}>
      <div class="kind-title" id=${`kind-${kind}`} role="heading" aria-level=${this.levelAt(2)}>${title}</div>
      <ul class="list behaviours" aria-labelledby=${`kind-${kind}`}>
        ${behaviours.map((behaviour) => this.#renderBehaviour(behaviour))}
      </ul>
    </div>`;
  }

  #renderBehaviour({ kind, text }: Behaviour): TemplateResult {
    const mark = kind === 'applauded' ? leafIcon() : kind === 'frowned-on' ? eyebrowIcon() : nothing;
    return html`<li class="behaviour" part="behaviour">${mark}${asText(text, this.localizer)}</li>`;
  }

  #renderStory(story: Story, space: Space): TemplateResult | typeof nothing {
    const teller = valueOf(this.get(space.sections.people))?.get(story.by);
    if (!teller) return nothing;
    const { text, langOf } = this.localizer;
    return html`<figure class="story" part="story">
      <blockquote class="text" dir="auto" lang=${langOf(story.text)}>${text(story.text)}</blockquote>
      <figcaption>
        ${avatar(teller)}<span
          >${asName(teller.name)}${teller.role ? html`, ${asText(teller.role, this.localizer)}` : nothing}</span
        >
      </figcaption>
    </figure>`;
  }

  /** Both wordings side by side, for somebody who edits them; employees see the one inside. */
  #renderWording(
    { internal, external }: NonNullable<Value['wording']>,
    meaning: Text,
  ): TemplateResult | typeof nothing {
    const { text, langOf } = this.localizer;
    if (!this.canEdit && text(internal) === text(meaning)) return nothing;
    if (!this.canEdit)
      return html`<p class="text inside" part="wording" dir="auto" lang=${langOf(internal)}>${text(internal)}</p>`;
    const differs = this.localizer.text(internal) !== this.localizer.text(external);
    return html`<dl class="wording" part="wording">
        <div>
          <dt>${this.t('valuesInside')}</dt>
          <dd>${asText(internal, this.localizer)}</dd>
        </div>
        <div>
          <dt>${this.t('valuesOutside')}</dt>
          <dd>${asText(external, this.localizer)}</dd>
        </div>
      </dl>
      ${differs ? html`<p class="hint">${this.t('valuesWordingDiffers')}</p>` : nothing}`;
  }

  /** Recent thanks that name this value, among those that this viewer may see anyway. */
  #renderThanks(value: Value, space: Space): TemplateResult | typeof nothing {
    const kudos = (valueOf(this.get(space.sections.kudos))?.items ?? [])
      .filter((one) => one.value === value.id && one.shown === 'everyone')
      .slice(0, mostThanks);
    if (kudos.length === 0) return nothing;
    return html`<div class="thanks">
      <div class="kind-title" id="thanks" role="heading" aria-level=${this.levelAt(2)}>${this.t('valuesThanks')}</div>
      <ul class="list" aria-labelledby="thanks">
        ${kudos.map((one) => html`<li class="text quiet" dir="auto" lang=${this.localizer.langOf(inLanguage(one.text, one.language))}>${this.t('valuesQuoted', { text: one.text })}</li>`)}
      </ul>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vonk-values-card': ValuesCard;
  }
}
