import { type TemplateResult, css, html, nothing } from 'lit';
import type { Organisation } from '../contract/organisation.js';
import type { Person } from '../contract/people.js';
import { avatar } from './avatar.js';
import type { Localizer } from './localizer.js';
import { asName, asText } from './texts.js';

export interface Contact {
  readonly person: Person | undefined;
  readonly text: NonNullable<Organisation['contact']>['text'];
  readonly href: string | undefined;
}

/** Whom to ask: a face and a name, a sentence, one link. Shows what there is of it. Needs the styles of the avatar too. */
export function contact({ person, text, href }: Contact, linkText: string, localizer: Localizer): TemplateResult {
  return html`<div class="contact" part="contact">
    ${
      person
        ? html`<p class="contact-person">
            ${avatar(person)}
            <span>${asName(person.name)}${person.role ? html`, ${asText(person.role, localizer)}` : nothing}</span>
          </p>`
        : nothing
    }
    ${text ? html`<p class="text" dir="auto" lang=${localizer.langOf(text)}>${localizer.text(text)}</p>` : nothing}
    ${href ? html`<p><a class="contact-link" href=${href}>${linkText}</a></p>` : nothing}
  </div>`;
}

export const contactStyles = css`
  .contact {
    display: grid;
    gap: var(--_space-s);
  }
  .contact p {
    margin: 0;
  }
  .contact-person {
    display: flex;
    align-items: center;
    gap: var(--_space-s);
  }
  .contact-link {
    display: inline-block;
    padding-block: var(--_space-xs);
    font-weight: var(--_font-strong);
  }
`;
