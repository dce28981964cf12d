import { type TemplateResult, nothing, render } from 'lit';
import type { FeedItem } from '../../../contract/feed.js';
import type { Guideline } from '../../../contract/guidelines.js';
import type { Organisation } from '../../../contract/organisation.js';
import type { Person } from '../../../contract/people.js';
import { written } from '../../../contract/visible.js';
import { type DraftHost, DraftKeeper } from '../../../internal/draft-keeper.js';
import type { ChannelPrivacy } from '../../../parts/channel-privacy.js';
import { copyText } from '../clipboard.js';
import { composerStyles } from './composer.styles.js';
import type { ComposerHandlers, StatusMessage } from './composer-model.js';
import { composerView } from './composer-view.js';
import { checkWords } from './check-view.js';
import { type DraftCheck, checkDraft } from './draft-check.js';
import {
  hasHashtag,
  hashtagsOf,
  withHashtag,
  withParagraph,
  withSentence,
  withoutHashtag,
  withoutSentence,
} from './draft-edits.js';
import { findGaps, readyText } from './draft-text.js';
import { type Draft, readDraft } from './draft.js';
import { nearestFirst } from '../guideline-pairs.js';
import { canShare, mailAddress, networksFor, shareText } from './sharing.js';
import { dialogStyles } from '../../../parts/dialog.js';
import type { Localizer } from '../../../parts/localizer.js';

/** What the composer needs to know of what is around it. */
export interface ComposerContext {
  readonly localizer: Localizer;
  readonly organisation: Organisation | undefined;
  readonly guidelines: readonly Guideline[];
  /** Who writes, where the document knows them. */
  readonly person: Person | undefined;
  /** Everybody who is known here. */
  readonly people: readonly Person[];
  readonly privateChannels: ChannelPrivacy;
  readonly now: Date;
}

/** How long typing must rest before the check is heard, in milliseconds. */
const restOfTyping = 1500;

/** LinkedIn has a sentence of its own, which a page may word otherwise. */
const pasteWords = (key: string, channel: string, { t }: Localizer): string =>
  key === 'linkedin' ? t('composerPasteThere') : t('composerPasteIn', { channel });

const noStatus: StatusMessage = { at: 'foot', sentence: '' };

/**
 * The dialog in which an item becomes somebody's own text. It draws itself, apart from the feed, so that a keystroke
 * costs one small drawing; it asks nothing of anybody, and what leaves it leaves by the person's own hand.
 */
export class Composer {
  readonly #place: HTMLElement;
  readonly #onClosed: () => void;
  readonly #drafts: DraftKeeper<Draft>;
  /** Texts before "start again", by item. */
  readonly #before = new Map<string, string>();
  /** Whether the text left as it stands: then nothing of it waits. */
  #isUsed = false;
  #isOpening = false;
  #isShown = false;
  #item: FeedItem | undefined;
  #context: ComposerContext | undefined;
  #status: StatusMessage = noStatus;
  #heard = '';
  #others: { readonly among: readonly Person[]; readonly without: readonly Person[] } | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;

  /** @param place Stands in the shadow root of the feed, empty. */
  constructor(host: DraftHost, place: HTMLElement, onClosed: () => void) {
    this.#place = place;
    this.#onClosed = onClosed;
    this.#drafts = new DraftKeeper(host, {
      read: readDraft,
      fill: () => undefined,
      leave: () => {
        this.#before.clear();
        this.close();
      },
    });
    const root = place.getRootNode();
    if (!(root instanceof ShadowRoot)) return;
    for (const { styleSheet } of [dialogStyles, composerStyles])
      if (styleSheet && !root.adoptedStyleSheets.includes(styleSheet)) root.adoptedStyleSheets.push(styleSheet);
  }

  /** Takes up what was being written about an item. */
  async open({ id }: FeedItem): Promise<void> {
    this.#finish();
    this.#isOpening = true;
    await this.#drafts.open(`feed.write ${id}`);
    this.#isOpening = false;
    this.#isShown = false;
  }

  /** A text that left as it stands does not wait any more. */
  #finish(): void {
    if (this.#isUsed) this.#drafts.send()();
    this.#isUsed = false;
    this.#drafts.close();
  }

  /** Opens for an item, or follows what changed around it. */
  show(item: FeedItem, context: ComposerContext, startsAtGap: boolean): void {
    this.#context = context;
    if (this.#item?.id !== item.id) {
      this.#item = item;
      this.#status = noStatus;
    }
    this.#draw();
    const dialog = this.#dialog;
    // Once closed it stays so, also when the feed is drawn before the event comes that says so.
    if (!dialog || this.#isShown) return;
    this.#isShown = true;
    dialog.showModal();
    this.#field?.focus();
    if (startsAtGap && !this.#toFirstGap()) this.#selectAll();
  }

  close(): void {
    this.#dialog?.close();
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#place.querySelector('dialog');
  }

  get #field(): HTMLTextAreaElement | null {
    return this.#place.querySelector('textarea');
  }

  #draw(): void {
    render(this.#view() ?? nothing, this.#place);
  }

  #view(): TemplateResult | undefined {
    const item = this.#item;
    const context = this.#context;
    if (!item || !context) return undefined;
    const { localizer, organisation, person, privateChannels, now } = context;
    const guidelines = nearestFirst(context.guidelines, item);
    const { text, t } = localizer;
    const draft = this.#draft(item, context);
    const link = privateChannels.linkOf(item);
    const isShown = (one: string): boolean => !privateChannels.isIn(one);
    const starters = [...(item.variants ?? []).map(text).filter(isShown), ...this.#prompts(item, context)];
    const ready = readyText(draft.text, link);
    return composerView({
      item,
      localizer,
      now,
      person,
      guidelines,
      draft,
      before: this.#before.get(item.id),
      waited: this.#drafts.render(true),
      link,
      starters,
      disclosure: organisation && t('composerDisclosure', { organisation: text(organisation.name) }),
      hashtags: hashtagsOf(organisation?.hashtags, item.hashtags)
        .filter(isShown)
        .map((name) => ({
          name,
          isIn: hasHashtag(draft.text, name),
        })),
      check: this.#check(item, context),
      heard: this.#heard,
      mail:
        !ready || privateChannels.hasMail
          ? undefined
          : mailAddress(text(item.title), `${t('composerAskText')}\n\n${ready}`),
      networks: networksFor(item.channels ?? [], privateChannels),
      canShare: canShare(),
      status: this.#status,
      handlers: this.#handlers,
    });
  }

  #check(item: FeedItem, context: ComposerContext): DraftCheck {
    const { localizer, guidelines, person, people } = context;
    const { text, t, tag } = localizer;
    const { text: written, start } = this.#draft(item, context);
    return checkDraft({
      text: written,
      start,
      sources: [item.text, ...(item.variants ?? [])].map(text).concat(this.#prompts(item, context)),
      guidelines: nearestFirst(guidelines, item).map(({ id, words, notInLine }) => ({
        id,
        ...(words && { words }),
        notInLine: notInLine && text(notInLine.example),
      })),
      personal: t('composerPersonal').split(' '),
      people: this.#othersIn(people, person),
      language: tag,
    });
  }

  /** Everybody but the writer; the same list while the people are the same. */
  #othersIn(people: readonly Person[], writer: Person | undefined): readonly Person[] {
    if (this.#others?.among !== people)
      this.#others = { among: people, without: people.filter(({ id }) => id !== writer?.id) };
    return this.#others.without;
  }

  /** Says what the check found, once typing rests; what was said before is not said again. */
  #sayCheckLater(): void {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      if (!this.#item || !this.#context || !this.#dialog?.open) return;
      const heard = checkWords(this.#check(this.#item, this.#context), this.#context.localizer);
      if (heard === this.#heard) return;
      this.#heard = heard;
      this.#draw();
    }, restOfTyping);
  }

  #draft(item: FeedItem, { localizer }: ComposerContext): Draft {
    const start = item.reuse === 'inspire' ? '' : localizer.text(item.text);
    return this.#drafts.words ?? { text: start, start };
  }

  /** Sentences to begin with, where nothing is given. */
  #prompts(item: FeedItem, { localizer: { t } }: ComposerContext): readonly string[] {
    return item.reuse === 'inspire' ? [t('composerPrompt1'), t('composerPrompt2'), t('composerPrompt3')] : [];
  }

  #change(change: Partial<Draft>): void {
    if (!this.#item || !this.#context) return;
    const draft = { ...this.#draft(this.#item, this.#context), ...change };
    this.#drafts.type(draft.text === draft.start ? undefined : draft);
    this.#isUsed = false;
    this.#status = noStatus;
    this.#draw();
  }

  get #text(): string {
    return this.#item && this.#context ? this.#draft(this.#item, this.#context).text : '';
  }

  #say(at: StatusMessage['at'], sentence: string): void {
    this.#status = { at, sentence };
    this.#draw();
  }

  /** Selects the first gap and says what it waits for. Answers whether there is one. */
  #toFirstGap(): boolean {
    const [gap] = findGaps(this.#text);
    if (!gap || !this.#context) return false;
    const { t } = this.#context.localizer;
    this.#say('field', gap.hint === '' ? t('composerOpenGap') : t('composerGap', { gap: gap.hint }));
    this.#field?.focus();
    this.#field?.setSelectionRange(gap.start, gap.end);
    return true;
  }

  #selectAll(): void {
    this.#field?.focus();
    this.#field?.select();
    if (this.#context) this.#say('field', this.#context.localizer.t('composerByHand'));
  }

  /** The text as it may leave; where it may not yet, the writer is taken to the reason. */
  #ready(): string | undefined {
    if (!this.#item || !this.#context || this.#toFirstGap()) return undefined;
    const text = readyText(this.#text, this.#context.privateChannels.linkOf(this.#item));
    if (text !== '') return text;
    this.#field?.focus();
    this.#say('field', this.#context.localizer.t('checkEmpty'));
    return undefined;
  }

  /** Answers whether it was copied. */
  async #copy(text: string, status: string): Promise<boolean> {
    const isCopied = await copyText(text);
    if (isCopied) this.#say('foot', status);
    else this.#selectAll();
    return isCopied;
  }

  /** Copies the text to be published: then it is finished. */
  async #copyToUse(text: string, status: string): Promise<void> {
    if (await this.#copy(text, status)) this.#isUsed = true;
  }

  readonly #handlers: ComposerHandlers = {
    onClose: () => this.close(),
    onClosed: () => {
      // The event comes a moment later: it may have been opened again.
      if (this.#dialog?.open) return;
      if (!this.#isOpening) this.#finish();
      this.#item = undefined;
      this.#heard = '';
      clearTimeout(this.#rest);
      this.#draw();
      this.#onClosed();
    },
    onInput: () => {
      this.#change({ text: this.#field?.value ?? '' });
      this.#sayCheckLater();
    },
    onTakeAway: (event) => {
      const field = this.#field;
      const selected = field?.value.slice(field.selectionStart, field.selectionEnd) ?? '';
      if (!selected.includes('[[')) return;
      event.preventDefault();
      this.#toFirstGap();
    },
    onStarter: (starter) => this.#begin(starter),
    onHashtag: (name) => {
      const text = this.#text;
      this.#change({ text: hasHashtag(text, name) ? withoutHashtag(text, name) : withHashtag(text, name) });
    },
    onDisclosure: (sentence) => {
      const text = this.#text;
      if (text.includes(sentence)) this.#change({ text: withoutSentence(text, sentence) });
      else this.#change({ text: withSentence(text, sentence), disclosure: sentence });
    },
    onAgain: () => {
      if (!this.#item || !this.#context) return;
      const { text, start } = this.#draft(this.#item, this.#context);
      this.#before.set(this.#item.id, text);
      this.#change({ text: start });
      this.#field?.focus();
    },
    onBack: () => {
      if (!this.#item || !this.#context) return;
      const before = this.#before.get(this.#item.id);
      this.#before.delete(this.#item.id);
      if (before !== undefined) this.#change({ text: before });
      this.#field?.focus();
    },
    onGuideline: (id) => {
      const pairs = [...this.#place.querySelectorAll<HTMLElement>('[data-guideline]')];
      const pair = pairs.find(({ dataset }) => dataset['guideline'] === id);
      const folded = pair?.closest('details');
      if (folded) folded.open = true;
      pair?.focus();
    },
    onCopy: () => {
      const text = this.#ready();
      if (text !== undefined && this.#context) void this.#copyToUse(text, this.#context.localizer.t('feedCopied'));
    },
    onShare: async () => {
      const text = this.#ready();
      if (text === undefined) return;
      const outcome = await shareText(text);
      if (outcome === 'shared') this.#isUsed = true;
      if (outcome === 'failed') this.#selectAll();
    },
    onNetwork: (event, { key, name }) => {
      if (this.#toFirstGap()) event.preventDefault();
      else if (this.#context && written(this.#text) !== '')
        void this.#copyToUse(written(this.#text), pasteWords(key, name, this.#context.localizer));
    },
    onAsk: () => {
      const text = this.#ready();
      if (text === undefined || !this.#context) return;
      const { t } = this.#context.localizer;
      void this.#copy(`${t('composerAskText')}\n\n${text}`, t('composerAsked'));
    },
  };

  /** Takes a starter in the place of a text that is not the writer's yet, and otherwise at the caret. */
  #begin(starter: string): void {
    const field = this.#field;
    if (!field || !this.#item || !this.#context) return;
    const { text, start } = this.#draft(this.#item, this.#context);
    const given = [start, ...(this.#item.variants ?? []).map(this.#context.localizer.text)];
    const isGiven = written(text) === '' || given.includes(text);
    const begun = withParagraph(isGiven ? '' : text, field.selectionEnd, starter);
    this.#change({ text: begun.text });
    const [gap] = findGaps(starter);
    field.focus();
    field.setSelectionRange(begun.at + (gap?.start ?? starter.length), begun.at + (gap?.end ?? starter.length));
  }
}
