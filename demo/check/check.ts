/** The page that says of a company.json what to mend, and shows the widgets with it. */
import { type CheckedText, type FileKind, type Finding, checkText, fileKind } from '@vonk-intranet/vonk/contract';
import type { VonkSpace } from '@vonk-intranet/vonk';
import { type TemplateResult, html, nothing, render } from 'lit';
import { problemSentences } from 'virtual:vonk-problem-sentences';
import example from '../starter/company.json?raw';
import { forEverybody } from '../starter/json-text.js';
import { findingList } from './finding-list.js';
import { showLive } from './live.js';
import { type Encoding, readBytes } from './read-bytes.js';
import { saveFile } from './save.js';
import { fieldId, jumpTo, textField } from './text-field.js';
import { type Language, fillWords, languageNames, languageOf, words } from './words.js';

/** As much as a page reads from one address, in bytes. */
const largest = 50_000_000;
/** How long typing rests before the text is read, in milliseconds. */
const rest = 300;

const root = document.querySelector<HTMLElement>('#page') as HTMLElement;

let language: Language = languageOf(navigator.languages);
let text = '';
/** Of the file that was dropped; a text that was pasted has none. */
let encoding: Encoding | undefined;
let tooLarge = false;
/** What was given in the place of a document; nothing of it is shown. */
let foreign: FileKind | undefined;
let checked: CheckedText | undefined;
let isDragged = false;
let shown = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

const field = (): HTMLTextAreaElement => document.getElementById(fieldId) as HTMLTextAreaElement;

function check(): void {
  const sentences = { ...problemSentences[language], ...words[language] };
  checked = text === '' ? undefined : checkText(text, { sentences });
  draw();
  const space = root.querySelector<VonkSpace>('vonk-space');
  if (space && checked?.value !== undefined) shown = showLive(space, checked.value);
  draw();
}

function typed(now: string, isPasted: boolean): void {
  // A document that is pasted is one that is given, as a file is.
  const isGiven = isPasted && text.trim() === '';
  text = now;
  foreign = undefined;
  clearTimeout(timer);
  timer = setTimeout(() => {
    check();
    if (isGiven) showVerdict();
  }, rest);
}

function put(now: string, saved?: Encoding): void {
  clearTimeout(timer);
  text = now;
  encoding = saved;
  tooLarge = false;
  foreign = undefined;
  field().value = now;
  check();
  field().scrollTop = 0;
  showVerdict();
}

/** How much of what was found is to be in sight, in CSS pixels: its heading and the first sentence. */
const inSight = 120;

/** Where there is no room beside the text, what was found in a file is scrolled to; the text waits above. */
function showVerdict(): void {
  const verdict = root.querySelector('.verdict');
  if (verdict && verdict.getBoundingClientRect().top > innerHeight - inSight)
    verdict.scrollIntoView({ block: 'start', behavior: 'instant' });
}

async function read(file: File | null | undefined): Promise<void> {
  if (!file) return;
  if (file.size > largest) {
    tooLarge = true;
    draw();
    showVerdict();
    return;
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const kind = fileKind(bytes);
  if (kind) {
    put('');
    foreign = kind;
    draw();
    showVerdict();
    return;
  }
  const found = readBytes(bytes);
  put(found.text, found.encoding);
}

function speak(chosen: Language): void {
  language = chosen;
  check();
}

function verdict(findings: readonly Finding[] | undefined): string {
  const say = words[language];
  if (tooLarge) return fillWords(say.tooLarge, { limit: largest / 1_000_000 });
  if (foreign) return say[`message ${foreign}`];
  // An encoding is that of a file.
  if (findings === undefined) return encoding === undefined ? say.waiting : say.empty;
  const hints = findings.filter(({ isHint }) => isHint).length;
  const count = findings.length - hints;
  const told = count === 0 ? fillWords(say.fine, { items: checked?.items ?? 0 }) : fillWords(say.problems, { count });
  return hints === 0 ? told : `${told} ${fillWords(say.hintsToo, { count: hints })}`;
}

function draw(): void {
  const say = words[language];
  document.documentElement.lang = language;
  document.title = `${say.title} · Vonk`;
  render(page(), root);
}

function page(): TemplateResult {
  const say = words[language];
  const findings = checked?.findings;
  const isFine = findings !== undefined && findings.every(({ isHint }) => isHint);
  const isBroken = checked !== undefined && checked.value === undefined;
  return html`<header>
      <div>
        <h1>${say.title}</h1>
        <p class="lead">${say.lead}</p>
        <p class="quiet">${say.stays}</p>
      </div>
      <label class="language"
        >${say.language}
        <select @change=${({ target }: Event) => speak((target as HTMLSelectElement).value as Language)}>
          ${Object.entries(languageNames).map(
            ([tag, name]) => html`<option value=${tag} lang=${tag} ?selected=${tag === language}>${name}</option>`,
          )}
        </select></label
      >
    </header>
    <main>
      <div class="work">
        <div class="buttons">
          <label class="button first"
            >${say.choose}<input
              type="file"
              @change=${({ target }: Event) => {
                const input = target as HTMLInputElement;
                void read(input.files?.[0]).then(() => (input.value = ''));
              }}
          /></label>
          <button type="button" @click=${() => put(forEverybody(example))}>${say.example}</button>
          <button type="button" ?disabled=${text === ''} @click=${() => saveFile('company.json', text)}>
            ${say.save}
          </button>
        </div>
        ${textField(text.split('\n').length, say.field, typed)}
      </div>
      <section
        class="verdict"
        aria-labelledby="verdict-heading"
        data-state=${isFine ? 'fine' : findings || foreign ? 'mend' : 'none'}
      >
        <h2 id="verdict-heading">${say.verdictHeading}</h2>
        <p role="status">${verdict(findings)}</p>
        ${foreign ? html`<p class="cure">${say[`cure ${foreign}`]}</p>` : nothing}
        ${
          encoding === undefined || encoding === 'UTF-8' || findings?.some(({ broken }) => broken === 'no-text')
            ? nothing
            : html`<div class="note">
                <p>${fillWords(say.encoding, { encoding })}</p>
                <p class="cure">${say.encodingCure}</p>
              </div>`
        }
        ${findings ? findingList(findings, language, (place) => jumpTo(field(), place)) : nothing}
        ${
          checked && checked.links.length > 0
            ? html`<div class="note">
                <p>${say.links}</p>
                <ul>
                  ${checked.links.map((link) => html`<li><code>${link.replace('https://document.invalid/', '')}</code></li>`)}
                </ul>
                <p class="cure">${say.linksCure}</p>
              </div>`
            : nothing
        }
      </section>
      <section class="live" aria-labelledby="live-heading">
        <h2 id="live-heading">${say.live}</h2>
        <p class="quiet">${shown === 0 ? say.liveNone : isBroken ? say.liveOld : say.liveNote}</p>
        <vonk-space></vonk-space>
      </section>
    </main>
    <p class="drop" ?hidden=${!isDragged} aria-hidden="true">${say.drop}</p>`;
}

const holdsFile = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;

addEventListener('dragover', (event) => {
  if (!holdsFile(event)) return;
  event.preventDefault();
  isDragged = true;
  draw();
});
addEventListener('dragleave', ({ relatedTarget }) => {
  if (relatedTarget !== null) return;
  isDragged = false;
  draw();
});
addEventListener('drop', (event) => {
  if (!holdsFile(event)) return;
  event.preventDefault();
  isDragged = false;
  void read(event.dataTransfer?.files[0]).then(draw);
});

draw();
