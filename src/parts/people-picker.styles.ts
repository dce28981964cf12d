import { css } from 'lit';

export const peoplePickerStyles = css`
  .picker-place {
    position: relative;
  }
  .picker-sheet {
    position: absolute;
    z-index: 1;
    inset-inline: 0;
    padding: var(--_space-xs);
    background: var(--_surface-raised);
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius-s);
    box-shadow: var(--_shadow);
  }
  .picker-told {
    padding: var(--_space-xs) var(--_space-s);
  }
  .picker-list {
    max-block-size: calc(15 * var(--_rem));
    overflow: auto;
  }
  .offer {
    display: flex;
    align-items: center;
    gap: var(--_space-m);
    padding: var(--_space-xs) var(--_space-s);
    border-radius: var(--_radius-s);
    cursor: pointer;
  }
  .offer:hover,
  .offer[aria-selected='true'] {
    background: var(--_accent-soft);
  }
  .offer[aria-selected='true'] {
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
  }
  .offer-about {
    display: block;
  }
  .picked {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-xs);
  }
  .picked-one {
    padding: calc(0.125 * var(--_rem)) var(--_space-s) calc(0.125 * var(--_rem)) calc(0.25 * var(--_rem));
    padding-inline: calc(0.25 * var(--_rem)) var(--_space-s);
    font-weight: var(--_font-regular);
    text-align: inherit;
  }
  .picked-one .avatar {
    inline-size: calc(1.75 * var(--_rem));
    block-size: calc(1.75 * var(--_rem));
    font-size: calc(0.6875 * var(--_rem));
  }
  .picker .icon {
    inline-size: var(--_rem);
    block-size: var(--_rem);
  }
  .problem {
    margin: 0;
    padding-inline-start: var(--_space-s);
    border-inline-start: 3px solid var(--_heed);
    color: var(--_heed);
    font-size: var(--_font-size-s);
  }
  @media (forced-colors: active) {
    .offer[aria-selected='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
