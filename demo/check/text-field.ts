/** A text field with the numbers of its lines, in which one can jump to a place. */
import { type TemplateResult, html } from 'lit';

export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

export const fieldId = 'text';

/** @param typed - Hears what stands there now, and whether it was pasted. */
export function textField(
  lines: number,
  label: string,
  typed: (text: string, isPasted: boolean) => void,
): TemplateResult {
  const numbers = Array.from({ length: lines }, (_line, index) => index + 1).join('\n');
  return html`<div class="field">
    <pre class="numbers" aria-hidden="true">${numbers}</pre>
    <textarea
      id=${fieldId}
      aria-label=${label}
      spellcheck="false"
      autocapitalize="off"
      autocomplete="off"
      wrap="off"
      @input=${({ target, inputType }: InputEvent) =>
        typed((target as HTMLTextAreaElement).value, inputType === 'insertFromPaste')}
      @scroll=${({ target }: Event) => follow(target as HTMLTextAreaElement)}
    ></textarea>
  </div>`;
}

/** The numbers go along with what they number. */
function follow(area: HTMLTextAreaElement): void {
  const numbers = area.previousElementSibling;
  if (numbers) numbers.scrollTop = area.scrollTop;
}

/** Puts the cursor to a place, and the line into the middle of the field. */
export function jumpTo(area: HTMLTextAreaElement, { line, column }: TextPlace): void {
  const lines = area.value.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0);
  const length = lines[line - 1]?.length ?? 0;
  const at = start + Math.min(column - 1, length);
  area.focus();
  area.setSelectionRange(at, start + length);
  const height = Number.parseFloat(getComputedStyle(area).lineHeight);
  area.scrollTop = Math.max(0, (line - 1) * height - area.clientHeight / 2);
  area.scrollLeft = 0;
}
