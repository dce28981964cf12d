/** A page in one file: it shows the words that stand in it, says what is wrong with them, and lets people change them. */
import '@vonk-intranet/vonk/define';
import { type VonkSpace, createSpace } from '@vonk-intranet/vonk';
import { type CheckedText, type Finding, checkText } from '@vonk-intranet/vonk/contract';
import { type TemplateResult, html, nothing, render } from 'lit';
import { problemSentences } from 'virtual:vonk-problem-sentences';
import { findingList } from '../check/finding-list.js';
import { createMemory } from '../check/memory.js';
import { saveFile } from '../check/save.js';
import { type TextPlace, fieldId, jumpTo } from '../check/text-field.js';
import { type Language, fillWords, languageNames, languageOf, words } from '../check/words.js';
import { editor } from './editor.js';
import { type Step, forEverybody, withValue } from './json-text.js';
import { islandOf, pageWith } from './page-file.js';
import type { Sentence } from './sentences.js';
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
/** The words that the page shows. */
let followed = text;
/** The words as they were saved last; at first as they came. */
let kept = text;
/** Whether they were just saved with something in them that keeps the page from showing all. */
let isSavedBroken = false;
let isOpen = false;
let timer: ReturnType<typeof setTimeout> | undefined;

const field = (): HTMLTextAreaElement => document.getElementById(fieldId) as HTMLTextAreaElement;

function follow(): void {
  followed = text;
  isSavedBroken = false;
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

/** Writes one sentence into the words of the page; all that stands around it stays as it is. */
function write(path: readonly Step[], sentence: string): void {
  const now = withValue(text, path, sentence);
  if (now === undefined) return;
  field().value = now;
  typed(now);
}

/** Shows where a sentence stands on the page, without moving what somebody writes in. */
function point({ shownIn }: Sentence): void {
  const shown = document.querySelector<HTMLElement>(shownIn);
  for (const one of document.querySelectorAll('.pointed')) one.classList.toggle('pointed', one === shown);
  shown?.classList.add('pointed');
  if (isBeside()) shown?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
}

/** Whether there is room for the fields beside the page. */
const isBeside = (): boolean => matchMedia('(min-width: 64em)').matches;

function speak(chosen: Language): void {
  language = chosen;
  follow();
}

function open(): void {
  isOpen = !isOpen;
  space.classList.toggle('edited', isOpen);
  if (!isOpen) document.querySelector('.pointed')?.classList.remove('pointed');
  draw();
  if (isOpen && field().value === '') field().value = text;
}

function draw(): void {
  document.documentElement.lang = language;
  render(head(), document.querySelector<HTMLElement>('#head') as HTMLElement);
  render(changes(), document.querySelector<HTMLElement>('#change') as HTMLElement);
  render(foot(), document.querySelector<HTMLElement>('#foot') as HTMLElement);
}

const nameOf = (value: unknown): string => {
  const name = (value as { organisation?: { name?: unknown } } | undefined)?.organisation?.name;
  return typeof name === 'string' ? name : 'Vonk';
};

const problems = (): readonly Finding[] => checked.findings.filter(({ isHint }) => !isHint);

/** Shows a place in the field, which is opened for it. */
function jump(place: TextPlace): void {
  if (!isOpen) open();
  (field().closest('details') as HTMLDetailsElement).open = true;
  jumpTo(field(), place);
}

/** Mistakes of the file itself are told with the lines of the file; those of the field with the lines of the field. */
function mistakes(): TemplateResult | typeof nothing {
  const say = starterWords[language];
  const isOfFile = text === island.text && !isOpen;
  const findings = problems().map((finding) =>
    isOfFile ? { ...finding, line: finding.line + island.linesBefore } : finding,
  );
  if (findings.length === 0) return nothing;
  return html`<section class="mistakes" aria-labelledby="mistakes-heading">
    <h2 id="mistakes-heading">${isOfFile ? say.inFile : say.inField}</h2>
    ${findingList(findings, language, ({ line, column }) =>
      jump({ line: isOfFile ? line - island.linesBefore : line, column }),
    )}
  </section>`;
}

/** The first thing to mend, beside the buttons: in sight wherever in the fields somebody is. */
function trouble(): TemplateResult | typeof nothing {
  const [first, ...others] = problems();
  if (!first) return nothing;
  const say = starterWords[language];
  const { line, column, message } = first;
  return html`<div class="trouble">
    <p role="status">${isSavedBroken ? say.savedBroken : ''}</p>
    <p>
      <button type="button" class="jump" @click=${() => jump({ line, column })}>
        ${fillWords(words[language].place, { line, column })}
      </button>
      ${message} ${others.length === 0 ? nothing : fillWords(say.more, { count: others.length })}
    </p>
  </div>`;
}

/** Saves the words as they are, also where something in them is to be mended. */
function save(name: string, content: () => string, type?: string): void {
  clearTimeout(timer);
  if (text !== followed) follow();
  saveFile(name, content(), type);
  kept = text;
  isSavedBroken = problems().length > 0;
  draw();
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
    <p class="lead">${say.what}</p>
    ${mistakes()}`;
}

function changes(): TemplateResult {
  const say = starterWords[language];
  return html`<section class="change" aria-label=${say.change} ?hidden=${!isOpen}>
    ${editor({ language, text, value: checked.value, write, typed, point })} ${trouble()}
    <div class="buttons">
      <button
        type="button"
        class="first"
        @click=${() => save('starter.html', () => pageWith(original, text), 'text/html')}
      >
        ${say.savePage}
      </button>
      <button type="button" @click=${() => save('company.json', () => forEverybody(text))}>
        ${words[language].save}
      </button>
    </div>
    <p class="quiet">${say.saved}</p>
  </section>`;
}

const foot = (): TemplateResult => html`<p class="quiet">${starterWords[language].kept}</p>`;

// Words that were changed and not saved would be gone with the page.
addEventListener('beforeunload', (event) => {
  if (text !== kept) event.preventDefault();
});

follow();
