/** The fields for the few sentences that people change first, and the whole file a step further. */
import { type TemplateResult, html } from 'lit';
import { live } from 'lit/directives/live.js';
import { textField } from '../check/text-field.js';
import { type Language, words } from '../check/words.js';
import type { Step } from './json-text.js';
import { type Sentence, findSentence, sentences } from './sentences.js';
import { starterWords } from './starter-words.js';

export interface Editing {
  readonly language: Language;
  /** The words of the page as text, and what they hold; that is absent where they are no JSON just now. */
  readonly text: string;
  readonly value: unknown;
  write(path: readonly Step[], sentence: string): void;
  typed(text: string): void;
  /** Somebody is at a sentence: its place on the page is shown. */
  point(sentence: Sentence): void;
}

export function editor(editing: Editing): TemplateResult {
  const say = starterWords[editing.language];
  return html`<p>${say.how}</p>
    <div class="sentences">${sentences.map((sentence) => field(sentence, editing))}</div>
    <p class="quiet" ?hidden=${editing.value !== undefined}>${say.unread}</p>
    <details class="whole">
      <summary>${say.whole}</summary>
      <p>${say.wholeHow}</p>
      ${textField(editing.text.split('\n').length, words[editing.language].field, editing.typed)}
    </details>`;
}

/** Stays where it is while the file cannot be read, so that nothing moves under whoever types. */
const last = new Map<Sentence, string>();

function field(sentence: Sentence, { language, value, write, point }: Editing): TemplateResult {
  const found = findSentence(value, sentence, language);
  if (found) last.set(sentence, found.text);
  return html`<label ?hidden=${found === undefined && (value !== undefined || !last.has(sentence))}
    >${starterWords[language][sentence.label]}
    <textarea
      rows="2"
      lang=${language}
      ?disabled=${found === undefined}
      .value=${live(found?.text ?? last.get(sentence) ?? '')}
      @focus=${() => point(sentence)}
      @input=${({ target }: Event) => found && write(found.path, (target as HTMLTextAreaElement).value)}
    ></textarea>
  </label>`;
}
