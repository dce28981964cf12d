import { type TemplateResult, css, html } from 'lit';
import type { Person } from '../contract/people.js';
import { personIcon } from './icons.js';

/** The first letters of a name: of its first and its last word. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u);
  const letter = (word: string | undefined): string => {
    const first = word === undefined ? undefined : [...new Intl.Segmenter().segment(word)][0]?.segment;
    return first?.toLocaleUpperCase() ?? '';
  };
  return letter(words[0]) + (words.length > 1 ? letter(words.at(-1)) : '');
}

/** A face, or initials where there is no picture. It says nothing to a screen reader: the name stands beside it. */
export function avatar(person: Person | undefined): TemplateResult {
  if (person?.picture !== undefined)
    return html`<img
      class="avatar"
      part="avatar"
      src=${person.picture}
      alt=""
      data-initials=${initialsOf(person.name)}
      loading="lazy"
      decoding="async"
      width="40"
      height="40"
    />`;
  if (!person) return html`<span class="avatar" part="avatar" aria-hidden="true">${personIcon()}</span>`;
  // Drawn, not written: copied text and searches in the page find the name once.
  return html`<span class="avatar" part="avatar" aria-hidden="true" data-initials=${initialsOf(person.name)}></span>`;
}

export const avatarStyles = css`
  .avatar {
    flex: none;
    inline-size: 2.5rem;
    block-size: 2.5rem;
    border-radius: var(--_radius-full);
    object-fit: cover;
    display: inline-grid;
    place-items: center;
    background: var(--_accent-soft);
    color: var(--_text-accent);
    font-size: var(--_font-size-s);
    font-weight: var(--_font-strong);
    line-height: 1;
    overflow: hidden;
  }
  .avatar[data-initials]::before {
    content: attr(data-initials);
  }
  /* Drawn only where the picture did not come: over the sign of something broken. */
  img.avatar {
    position: relative;
  }
  img.avatar::before {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    background: linear-gradient(var(--_accent-soft) 0 0) var(--_surface);
  }
  .avatar-small {
    inline-size: 1.75rem;
    block-size: 1.75rem;
    font-size: 0.6875rem;
  }
  @media (forced-colors: active) {
    .avatar {
      border: 1px solid CanvasText;
    }
  }
`;
