import { type TemplateResult, html } from 'lit';
import { live } from 'lit/directives/live.js';

export interface AddFieldProps {
  readonly id: string;
  readonly buttonText: string;
  /** What is typed and not added yet. */
  readonly typed: string | undefined;
  /** Keeps what is typed; `undefined` where there is nothing. */
  readonly type: (text: string | undefined) => void;
  readonly add: (input: HTMLInputElement) => unknown;
}

/** One line to type in, and a button: what was typed goes into a list, by Enter or by the button. */
export function renderAddField({ id, buttonText, typed = '', type, add }: AddFieldProps): TemplateResult {
  const onInput = ({ currentTarget }: Event): void => {
    const { value } = currentTarget as HTMLInputElement;
    type(value === '' ? undefined : value);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing) return;
    // The focus may move on to a button, which this same key would press.
    event.preventDefault();
    add(event.currentTarget as HTMLInputElement);
  };
  const onClick = (event: Event): unknown =>
    add((event.currentTarget as HTMLElement).previousElementSibling as HTMLInputElement);
  return html`<div class="add">
    <input
      id=${id}
      class="input"
      maxlength="300"
      autocomplete="off"
      aria-describedby=${`${id}-hint`}
      .value=${live(typed)}
      @input=${onInput}
      @keydown=${onKey}
    />
    <button type="button" class="button" @click=${onClick}>${buttonText}</button>
  </div>`;
}
