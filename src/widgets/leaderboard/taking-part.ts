import { type TemplateResult, html, nothing } from 'lit';
import type { ConsentText, Organisation } from '../../contract/organisation.js';
import { contact } from '../../parts/contact.js';
import type { Localizer } from '../../parts/localizer.js';
import type { Joining } from './joining.js';

export interface TakingPartProps {
  readonly localizer: Localizer;
  readonly joined: boolean;
  /** Whether joining and leaving can be carried out from here. */
  readonly isPossible: boolean;
  /** Whether somebody who does not take part is asked at all. */
  readonly isInvited: boolean;
  /** What somebody says by joining; without it nobody can say yes. */
  readonly wording: ConsentText | undefined;
  /** Whom to turn to where it is not possible from here. */
  readonly contact: Organisation['contact'];
}

/** Joining, after reading what it means, and leaving, at once. */
export function renderTakingPart(props: TakingPartProps, joining: Joining): TemplateResult | typeof nothing {
  const choice = renderChoice(props, joining);
  const message = joining.messageFor(props.joined, props.localizer.t);
  if (choice === nothing && message === '') return nothing;
  return html`<div
    class="taking-part"
    part="taking-part"
    role="group"
    aria-label=${props.localizer.t('boardPart')}
    tabindex="-1"
  >
    <p class="message" part="message" role="status">${message}</p>
    ${choice}
  </div>`;
}

function renderChoice(props: TakingPartProps, joining: Joining): TemplateResult | typeof nothing {
  const { localizer, joined, isPossible, isInvited, wording } = props;
  if (joined)
    return html`<div class="actions">
        <p>${localizer.t('boardJoined')}</p>
        ${
          isPossible
            ? html`<button type="button" class="button button-quiet" part="leave" @click=${joining.leave}>
                ${localizer.t('boardLeave')}
              </button>`
            : nothing
        }
      </div>
      ${isPossible ? nothing : renderArranged(props)}`;
  if (!isInvited) return nothing;
  if (!isPossible) return renderArranged(props);
  if (!wording) return nothing;
  return joining.isReading ? renderConsent(wording, joining, localizer) : renderInvitation(joining, localizer);
}

const renderInvitation = ({ read }: Joining, localizer: Localizer): TemplateResult =>
  html`<button type="button" class="button" part="open" @click=${read}>${localizer.t('boardJoinOpen')}</button>`;

/** The whole wording before the yes, and a no in the same breath. */
const renderConsent = (
  { text, version }: ConsentText,
  { join, decline }: Joining,
  localizer: Localizer,
): TemplateResult =>
  html`<div class="card consent" part="consent">
    <p class="label">${localizer.t('boardJoinTitle')}</p>
    <p class="text" part="consent-text" dir="auto" lang=${localizer.langOf(text)}>${localizer.text(text)}</p>
    <div class="actions">
      <button type="button" class="button button-primary" part="join" @click=${() => join(version)}>
        ${localizer.t('boardJoin')}
      </button>
      <button type="button" class="button button-quiet" part="decline" @click=${decline}>
        ${localizer.t('notNow')}
      </button>
    </div>
  </div>`;

/** Never names a person: the contact's own words and address only. */
const renderArranged = ({ localizer, contact: whom }: TakingPartProps): TemplateResult =>
  html`<div class="arranged quiet">
    <p>${localizer.t('boardArranged')}</p>
    ${whom ? contact({ person: undefined, text: whom.text, href: whom.href }, localizer.t('boardContact'), localizer) : nothing}
  </div>`;

/**
 * The newest wording: the highest version, where "2" comes before "10" and "2025-10" before "2026-01". One without a
 * version cannot be agreed to.
 */
export function newestWording(texts: readonly ConsentText[]): ConsentText | undefined {
  const versions = new Intl.Collator('und', { numeric: true });
  return texts.filter(({ version }) => version !== '').sort((a, b) => versions.compare(b.version, a.version))[0];
}
