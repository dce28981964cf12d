import { type TemplateResult, css, html, nothing } from 'lit';
import type { Person } from '../contract/people.js';
import { personIcon } from './icons.js';

let segmenter: Intl.Segmenter | undefined;

/** A letter of Latin, Greek or Cyrillic with another one after it, or none: nothing joins them. */
const isPlain = /^[A-Za-z\u00c0-\u02af\u0391-\u0481](?:[!-~\u00a1-\u02af\u0391-\u0481]|$)/;

/**
 * The first letter as a reader takes it: what is put together of several characters is one (Unicode TR 29). A segmenter
 * costs more to make than all else that a card draws, so it is asked only where there may be something to join.
 */
function letterOf(word = ''): string {
  const letter = isPlain.test(word)
    ? word.charAt(0)
    : (segmenter ??= new Intl.Segmenter()).segment(word).containing(0)?.segment;
  return letter?.toLocaleUpperCase() ?? '';
}

/** The first letters of a name: of its first and its last word. */
export function initialsOf(name: string): string {
  const [first, ...others] = name.trim().split(/\s+/u);
  return letterOf(first) + letterOf(others.at(-1));
}

/** A picture that does not come is not drawn at all: what stands under it shows. */
const settle = ({ type, currentTarget }: Event): boolean =>
  (currentTarget as Element).toggleAttribute('data-broken', type === 'error');

/** A face over initials, for where it does not come. It says nothing to a screen reader: the name stands beside it. */
export function avatar(person: Person | undefined): TemplateResult {
  // Initials are drawn, not written: copied text and searches in the page find the name once.
  return html`<span
    class="avatar"
    part="avatar"
    aria-hidden="true"
    data-initials=${person ? initialsOf(person.name) : nothing}
    >${
      person?.picture === undefined
        ? person
          ? nothing
          : personIcon()
        : html`<img
            @error=${settle}
            @load=${settle}
            src=${person.picture}
            alt=""
            loading="lazy"
            decoding="async"
            width="40"
            height="40"
          />`
    }</span
  >`;
}

export const avatarStyles = css`
  .avatar {
    flex: none;
    inline-size: calc(2.5 * var(--_rem));
    block-size: calc(2.5 * var(--_rem));
    border-radius: var(--_radius-full);
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
    grid-area: 1 / 1;
  }
  /* Lies on the initials, also where it is transparent. */
  .avatar > img {
    grid-area: 1 / 1;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
    background: linear-gradient(var(--_accent-soft) 0 0) var(--_surface);
  }
  .avatar > [data-broken] {
    visibility: hidden;
  }
  .avatar-small {
    inline-size: calc(1.75 * var(--_rem));
    block-size: calc(1.75 * var(--_rem));
    font-size: calc(0.6875 * var(--_rem));
  }
  @media (forced-colors: active) {
    .avatar {
      border: 1px solid CanvasText;
    }
  }
`;
