/** A page in one file: it shows the words that stand in it, says what is wrong with them, and lets people change them. */
import '@vonk-intranet/vonk/define';
import { type VonkSpace, createSpace } from '@vonk-intranet/vonk';
import { type CheckedText, checkText } from '@vonk-intranet/vonk/contract';
import { type TemplateResult, html, nothing, render } from 'lit';
import { problemSentences } from 'virtual:vonk-problem-sentences';
import { findingList } from '../check/finding-list.js';
import { createMemory } from '../check/memory.js';
import { saveFile } from '../check/save.js';
import { fieldId, jumpTo, textField } from '../check/text-field.js';
import { type Language, languageNames, languageOf, words } from '../check/words.js';
import { islandOf, pageWith } from './page-file.js';
import { starterWords } from './starter-words.js';

/** The page as it came, before anything is drawn into it. */
// eslint-disable-next-line no-restricted-syntax -- It is read, and never put back as markup.
const original = document.documentElement.outerHTML;
const space = document.querySelector('#space') as VonkSpace;
const island = islandOf(document);

/** How long typing rests before the page follows, in milliseconds. */
const rest = 400;

let language: Language = languageOf(navigator.languages);
let text = island.text;
let checked: CheckedText = checkText(text);
let isOpen = false;
let timer: ReturnType<typeof setTimeout> | undefined;

const field = (): HTMLTextAreaElement => document.getElementById(fieldId) as HTMLTextAreaElement;

function follow(): void {
  checked = checkText(text, { sentences: { ...problemSentences[language], ...words[language] } });
  // What is tried out while the words change is forgotten with the page; the words as they came keep what people do.
  if (checked.value !== undefined && text !== island.text)
    space.space = createSpace({ data: checked.value, key: `starter ${Date.now()}`, device: createMemory() });
  draw();
}

function typed(now: string): void {
  text = now;
  clearTimeout(timer);
  timer = setTimeout(follow, rest);
}

function speak(chosen: Language): void {
  language = chosen;
  follow();
}

function open(): void {
  isOpen = !isOpen;
  draw();
  if (isOpen && field().value === '') field().value = text;
}

function draw(): void {
  document.documentElement.lang = language;
  render(head(), document.querySelector<HTMLElement>('#head') as HTMLElement);
  render(foot(), document.querySelector<HTMLElement>('#foot') as HTMLElement);
}

const nameOf = (value: unknown): string => {
  const name = (value as { organisation?: { name?: unknown } } | undefined)?.organisation?.name;
  return typeof name === 'string' ? name : 'Vonk';
};

/** Mistakes of the file itself are told with the lines of the file; those of the field with the lines of the field. */
function mistakes(): TemplateResult | typeof nothing {
  const say = starterWords[language];
  const isOfFile = text === island.text && !isOpen;
  const findings = checked.findings
    .filter(({ isHint }) => !isHint)
    .map((finding) => (isOfFile ? { ...finding, line: finding.line + island.linesBefore } : finding));
  if (findings.length === 0) return nothing;
  return html`<section class="mistakes" aria-labelledby="mistakes-heading">
    <h2 id="mistakes-heading">${isOfFile ? say.inFile : say.inField}</h2>
    ${findingList(findings, words[language], ({ line, column }) => {
      if (!isOpen) open();
      jumpTo(field(), { line: isOfFile ? line - island.linesBefore : line, column });
    })}
  </section>`;
}

function head(): TemplateResult {
  const say = starterWords[language];
  if (checked.value !== undefined) document.title = nameOf(checked.value);
  return html`<div class="bar">
      <p class="name">${document.title}</p>
      <label class="language"
        >${words[language].language}
        <select @change=${({ target }: Event) => speak((target as HTMLSelectElement).value as Language)}>
          ${Object.entries(languageNames).map(
            ([tag, name]) => html`<option value=${tag} lang=${tag} ?selected=${tag === language}>${name}</option>`,
          )}
        </select></label
      >
      <button type="button" class="first" aria-expanded=${isOpen} aria-controls="change" @click=${open}>
        ${isOpen ? say.close : say.change}
      </button>
    </div>
    <section id="change" class="change" aria-label=${say.change} ?hidden=${!isOpen}>
      <p>${say.how}</p>
      ${textField(text.split('\n').length, words[language].field, typed)}
      <div class="buttons">
        <button
          type="button"
          class="first"
          @click=${() => saveFile('starter.html', pageWith(original, text), 'text/html')}
        >
          ${say.savePage}
        </button>
        <button type="button" @click=${() => saveFile('company.json', text)}>${words[language].save}</button>
      </div>
      <p class="quiet">${say.saved}</p>
    </section>
    ${mistakes()}`;
}

const foot = (): TemplateResult => html`<p class="quiet">${starterWords[language].kept}</p>`;

follow();
