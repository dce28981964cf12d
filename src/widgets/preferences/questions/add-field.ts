import { type TemplateResult, html } from 'lit';

/** One line to type in, and a button: what was typed goes into a list, by Enter or by the button. */
export function renderAddField(
  id: string,
  buttonText: string,
  add: (input: HTMLInputElement) => unknown,
): TemplateResult {
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
      @keydown=${onKey}
    />
    <button type="button" class="button" @click=${onClick}>${buttonText}</button>
  </div>`;
}
