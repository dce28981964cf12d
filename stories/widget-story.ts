/** What the stories of all widgets share: one way to show a widget, its arguments, and code that shows the same elsewhere. */
import type { StoryContext, WebComponentsRenderer } from '@storybook/web-components-vite';
import type { LitElement } from 'lit';
import type { Space } from '@vonk-intranet/vonk';
import '@vonk-intranet/vonk/space/define';
import { type Setting, forgetSpace, spaceOf } from './setting.js';

/** The tag of a widget. */
export type WidgetTag = Exclude<keyof HTMLElementTagNameMap & `vonk-${string}`, 'vonk-space'>;

/** The arguments of a widget's stories: what may be set on its tag. An empty text stands for "not set". */
export type WidgetArgs<Tag extends WidgetTag> = Partial<
  Omit<HTMLElementTagNameMap[Tag], keyof LitElement | 'data' | 'src' | 'messages' | 'space'>
>;

/** What a render function, or the code beside it, gets to know about its story. */
export type Context = Pick<StoryContext<WebComponentsRenderer>, 'globals' | 'parameters' | 'canvasElement'> & {
  readonly id: string;
};

/** What every widget understands, as it is when nobody sets it. Density follows the toolbar until it is chosen. */
export const usualArgs = { headingLevel: 2, heading: '', preview: false, readOnly: false } as const;

interface Shown {
  readonly id: string;
  readonly frame: HTMLElement;
  readonly widget: HTMLElement;
}

/** What stands in each frame now, so that another argument changes the widget and does not begin anew. */
const shown = new WeakMap<Element, Shown>();

/** The story was closed, or is to begin anew. */
export function forget(canvas: Element): void {
  shown.delete(canvas);
  forgetSpace(canvas);
}

const settingOf = ({ parameters }: Pick<Context, 'parameters'>): Setting => (parameters['given'] as () => Setting)();

/** Nothing names a document. */
const isAlone = ({ data, src }: Setting): boolean => data === undefined && src === undefined;

const inSpace = (space: Space): HTMLElement => Object.assign(document.createElement('vonk-space'), { space });

function open(tag: WidgetTag, { id, canvasElement, ...context }: Context): Shown {
  const there = shown.get(canvasElement);
  if (there?.id === id) return there;
  const setting = settingOf(context);
  const widget = document.createElement(tag);
  const frame = isAlone(setting) ? document.createElement('div') : inSpace(spaceOf(setting));
  frame.append(widget);
  const made = { id, frame, widget };
  shown.set(canvasElement, made);
  return made;
}

/** What is set on the widget: density of the toolbar, where the story leaves it open; no empty texts. */
function settled(args: object, { globals }: Pick<Context, 'globals'>): [string, unknown][] {
  const chosen = 'density' in args ? args.density : undefined;
  const density: unknown = chosen ?? globals['density'] ?? 'comfortable';
  return Object.entries({ ...args, density }).map(([name, value]) => [name, value === '' ? undefined : value]);
}

/** The `render` of a widget's stories: the widget inside a space of its own, with its arguments set. */
export const showsWidget =
  (tag: WidgetTag) =>
  (args: object, context: Context): HTMLElement => {
    const { frame, widget } = open(tag, context);
    Object.assign(widget, Object.fromEntries(settled(args, context)));
    return frame;
  };

/** As the element has it; elements without a name of their own for it take small letters. */
function attributeOf(tag: WidgetTag, name: string): string {
  const { attribute } = (customElements.get(tag) as typeof LitElement | undefined)?.elementProperties.get(name) ?? {};
  return typeof attribute === 'string' ? attribute : name.toLowerCase();
}

const quoted = (value: unknown): string => String(value).replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** The attributes that a page would write: those that say something else than the widget itself. */
function attributesOf(tag: WidgetTag, args: object, context: Context): string {
  const usual = document.createElement(tag) as unknown as Record<string, unknown>;
  return settled(args, context)
    .filter(([name, value]) => value !== undefined && value !== null && value !== usual[name])
    .map(([name, value]) =>
      value === true ? ` ${attributeOf(tag, name)}` : ` ${attributeOf(tag, name)}="${quoted(value)}"`,
    )
    .join('');
}

/** A JSON island: nothing in a text can end the tag around it. */
const island = (data: unknown): string =>
  JSON.stringify(data, null, 2).replaceAll('</', '<\\/').replaceAll('\n', '\n    ');

const script = '<script type="module" src="vonk/vonk.js"></script>';

/** Code that shows the same on a page beside a copy of `dist/cdn`. */
export function codeOf(tag: WidgetTag, args: object, context: Context): string {
  const setting = settingOf(context);
  const { data, src, send, changes } = setting;
  const widget = `<${tag}${attributesOf(tag, args, context)}></${tag}>`;
  if (isAlone(setting)) return [script, widget].join('\n');
  return [
    script,
    ...(send
      ? ['<!-- Give the document "actions": the address of a service that carries out what people do. -->']
      : []),
    ...(changes ? ['<!-- What is under way comes from the device of whoever looks. -->'] : []),
    src === undefined ? '<vonk-space>' : `<vonk-space src="${quoted(src)}">`,
    ...(src === undefined ? ['  <script type="application/json">', `    ${island(data)}`, '  </script>'] : []),
    `  ${widget}`,
    '</vonk-space>',
  ].join('\n');
}

/** The code beside a story: of its widget with its arguments, of the page that it says, or as it was written. */
export function codeBeside(
  written: string,
  context: Context & { readonly args: object; readonly component?: string },
): string {
  const { component, parameters, args } = context;
  if (typeof parameters['markup'] === 'string') return `${script}\n${parameters['markup'].trim()}`;
  return component !== undefined && 'given' in parameters ? codeOf(component as WidgetTag, args, context) : written;
}
