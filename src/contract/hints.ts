/**
 * What reading passes over in silence, though whoever writes the document wants to know it: names that are not known,
 * lost letters, HTML in texts, orders in the place of invitations, and what a reader would gladly have besides. Not part
 * of what a reader loads: the command line has it, and a page fetches it for `preview`.
 */
import { detailsOfHint } from './hint-details.js';
import { isObject, own, unsafeKeys } from './json-object.js';
import { isLanguage, languageTagOf } from './language-names.js';
import { languageTag } from './language-tag.js';
import { holdsMarkup } from './markup.js';
import { nearest } from './nearest.js';
import { isOrder } from './obligation.js';
import { isOwnName } from './own-names.js';
import { type Problem, type ProblemCode, createProblem } from './problem.js';
import { Reading } from './reading.js';
import { type AnySchema, type Fields, limits } from './schema.js';
import { type SectionName, isListSection, sectionNames, sectionSchemas } from './sections.js';
import { isEmptyCell } from './visible.js';

/** Whether something is worth a word and no mistake: the document does what it should. */
export const isHint = ({ code }: Problem): boolean => hintCodes.has(code);

const hintCodes: ReadonlySet<ProblemCode> = new Set(['left-out', 'markup', 'obligation', 'viewer-for-all']);

/** Where a text invites people to do something, by section and by the path within. */
const invitations: Partial<Record<SectionName, RegExp>> = {
  organisation: /\/(?:purpose|themes|tips)\//,
  acts: /\/(?:name|starters)\b/,
  cues: /\/name\b/,
  feed: /\/(?:title|forWhom|why|benefit)\b/,
  board: /\/for\b/,
};

/** Of a whole document. */
export function documentHints(value: unknown): readonly Problem[] {
  const hints = new Hints();
  if (isObject(value)) hints.document(value);
  return hints.found;
}

/**
 * Of a whole document as a server gives it to a page, or will: a viewer in a file without a service is the same person for
 * everybody. In a page that one person opens, as the starter is, that is as it should be.
 */
export function servedHints(value: unknown): readonly Problem[] {
  if (!isObject(value) || own(value, 'actions') !== undefined || own(value, 'live') !== undefined) return [];
  const viewer = own(value, 'viewer');
  // Behind a link of its own a service answers, and knows who asks.
  return isObject(viewer) && own(viewer, 'href') === undefined ? [createProblem('viewer-for-all', '/viewer')] : [];
}

/** Of what stands behind the link of a section: the section, or one page of a list. */
export function linkedHints(name: SectionName, value: unknown): readonly Problem[] {
  const hints = new Hints();
  if (!isListSection(name)) hints.section(name, value);
  else if (isObject(value)) hints.page(name, value);
  return hints.found;
}

class Hints {
  readonly #reading = new Reading();
  /** A file that was saved wrongly has lost letters everywhere: that is told once. */
  #hasLost = false;
  #invitation: RegExp | undefined;

  get found(): readonly Problem[] {
    return this.#reading.problems;
  }

  document(value: Record<string, unknown>): void {
    this.#names(value, ['vonk', ...sectionNames, 'actions', 'live']);
    for (const name of sectionNames) {
      const given = own(value, name);
      if (given !== undefined) this.#reading.within(name, () => this.section(name, given));
    }
    for (const name of ['actions', 'live']) {
      const given = own(value, name);
      if (isObject(given)) this.#reading.within(name, () => this.#names(given, ['href']));
    }
  }

  section(name: SectionName, value: unknown): void {
    this.#invitation = invitations[name];
    const schema = sectionSchemas[name] as AnySchema;
    const fields = schema.kind === 'object' ? schema.fields : {};
    const isLink =
      isObject(value) &&
      own(value, 'href') !== undefined &&
      !Object.keys(value).some((key) => Object.hasOwn(fields, key));
    if (isLink) this.#names(value, name === 'people' ? ['href', 'find'] : ['href']);
    else this.#value(schema, value);
  }

  page(name: SectionName, value: Record<string, unknown>): void {
    this.#invitation = invitations[name];
    this.#names(value, ['items', 'next', 'total', ...(name === 'people' ? [] : ['people'])]);
    for (const part of ['items', 'people'] as const)
      this.#reading.within(part, () =>
        this.#value(sectionSchemas[part === 'items' ? name : 'people'] as AnySchema, own(value, part)),
      );
  }

  #value(schema: AnySchema, value: unknown): void {
    if (typeof value === 'string') this.#string(schema, value);
    switch (schema.kind) {
      case 'optional':
        this.#value(schema.of as AnySchema, value);
        break;
      case 'list':
        if (Array.isArray(value)) this.#parts(value.slice(0, schema.max).entries(), () => schema.of as AnySchema);
        break;
      case 'record':
        if (isObject(value)) this.#parts(Object.entries(value).slice(0, schema.max), () => schema.of as AnySchema);
        break;
      case 'object':
        if (isObject(value)) this.#object(schema.fields, value);
        break;
      case 'union': {
        const tag = isObject(value) ? own(value, schema.by) : undefined;
        const variant =
          typeof tag === 'string' && Object.hasOwn(schema.variants, tag) ? schema.variants[tag] : undefined;
        if (variant && isObject(value)) this.#object(variant.fields, value);
        break;
      }
      case 'consent':
        if (isObject(value)) this.#names(value, ['status', 'at', 'textVersion']);
        break;
      case 'text':
        if (isObject(value)) this.#languages(schema, value);
        break;
      default:
    }
  }

  #parts(parts: Iterable<readonly [string | number, unknown]>, schemaOf: (step: string | number) => AnySchema): void {
    for (const [step, part] of parts) this.#reading.within(step, () => this.#value(schemaOf(step), part));
  }

  #object(fields: Fields, value: Record<string, unknown>): void {
    this.#names(value, Object.keys(fields));
    const present = Object.keys(value).filter((name) => Object.hasOwn(fields, name));
    this.#parts(
      present.map((name) => [name, value[name]] as const),
      (name) => fields[name] as AnySchema,
    );
    for (const [field, schema] of Object.entries(fields as Readonly<Record<string, AnySchema>>))
      if (schema.kind === 'optional' && schema.isWanted === true && isMissing(own(value, field)))
        this.#reading.report('left-out', detailsOfHint(field, schema));
  }

  #names(value: Record<string, unknown>, known: readonly string[]): void {
    for (const name of Object.keys(value)) {
      if (known.includes(name) || unsafeKeys.has(name) || isOwnName(name)) continue;
      const others = known.filter((one) => !Object.hasOwn(value, one));
      const meant = name.length > limits.name ? undefined : (nearest(name, others) ?? nearest(name, known));
      const [code, details] =
        meant === undefined
          ? (['unknown-name', { known: known.map((one) => `"${one}"`).join(', ') }] as const)
          : (['misspelt-name', { nearest: meant }] as const);
      this.#reading.reportAt(code, [name], details);
    }
  }

  #languages(schema: AnySchema, texts: Record<string, unknown>): void {
    for (const [tag, wording] of Object.entries(texts).slice(0, limits.languages)) {
      this.#reading.within(tag, () => {
        if (typeof wording === 'string') this.#string(schema, wording);
        this.#language(tag);
      });
    }
  }

  /** Tells a name of a language that is written instead of its tag; what is no tag at all was told where it was read. */
  #language(tag: string): void {
    if (!languageTag.test(tag) || isLanguage(tag)) return;
    const meant = languageTagOf(tag);
    if (meant === undefined) this.#reading.report('unknown-name', { known: '"nl", "nl-BE", "en", "fr", "de" …' });
    else this.#reading.report('misspelt-name', { nearest: meant });
  }

  #string(schema: AnySchema, value: string): void {
    if (!this.#hasLost && value.includes('\uFFFD')) {
      this.#hasLost = true;
      this.#reading.report('lost-letters');
    }
    if (schema.kind === 'string' && schema.pattern === languageTag) this.#language(value);
    if (schema.kind !== 'string' && schema.kind !== 'text') return;
    if (holdsMarkup(value)) this.#reading.report('markup');
    if (this.#invitation?.test(this.#reading.path) && isOrder(value)) this.#reading.report('obligation');
  }
}

const isMissing = (value: unknown): boolean =>
  value === undefined || value === null || isEmptyCell(value) || (Array.isArray(value) && value.length === 0);
