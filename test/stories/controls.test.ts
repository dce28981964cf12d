import { expect } from '@open-wc/testing';
import type { Meta } from '@storybook/web-components-vite';
import type { LitElement } from 'lit';
import { type Manifest, argTypesOf } from '../../.storybook/arg-types.js';
import { type WidgetTag, codeBeside } from '../../stories/widget-story.js';
import { today } from '../fixtures/fixtures.js';
import list from '../../src/widgets/widgets.json';
import { settledNearby, textOf } from '../helpers/mount.js';
import { stories as files } from './stories.js';

type Args = Readonly<Record<string, unknown>>;
interface Context {
  readonly id: string;
  readonly component: WidgetTag;
  readonly args: Args;
  readonly globals: Args;
  readonly parameters: Args;
  readonly canvasElement: HTMLElement;
}
interface Story {
  readonly args?: Args;
  readonly parameters?: Args;
  readonly play?: unknown;
}
type Widget = LitElement & Readonly<Record<string, unknown>>;

const manifest = (await (await fetch('/custom-elements.json')).json()) as Manifest;
let frame: HTMLElement;

beforeEach(() => {
  document.documentElement.lang = 'en';
  frame = document.createElement('div');
  document.body.append(frame);
});
afterEach(() => frame.remove());

/** Another value than the one that an argument has. */
const other = (value: unknown): unknown =>
  typeof value === 'boolean' ? !value : typeof value === 'number' ? value + 1 : `${String(value)}x`;

for (const file of Object.keys(list)) {
  const { default: exported, ...named } = files[file] ?? {};
  const meta = exported as Meta & { readonly component: WidgetTag };
  const contextOf = (name: string, story: Story, args: Args): Context => ({
    id: `${file} ${name}`,
    component: meta.component,
    args,
    globals: {},
    parameters: { ...meta.parameters, ...story.parameters },
    canvasElement: frame,
  });
  const show = (context: Context): Widget => {
    const drawn = (meta.render as unknown as (args: Args, context: Context) => HTMLElement)(context.args, context);
    frame.replaceChildren(drawn);
    return drawn.querySelector(meta.component) as unknown as Widget;
  };
  const stories = Object.entries(named as Readonly<Record<string, Story>>);

  describe(`controls: ${meta.component}`, () => {
    const types = { ...argTypesOf(manifest, meta.component) };

    it('offers a typed control for every argument, and none for what is inside or where data comes from', () => {
      for (const name of Object.keys(meta.args ?? {})) {
        const control = meta.argTypes?.[name]?.control ?? types[name]?.control;
        expect(control, name).to.not.equal(undefined);
        expect(control, name).to.not.equal(false);
      }
      expect(types['headingLevel']?.control).to.deep.equal({ type: 'number', min: 1, max: 6, step: 1 });
      expect(types['density']?.options).to.deep.equal(['comfortable', 'compact']);
      for (const name of ['data', 'src', 'space', 'messages', 'messagesSrc'])
        expect(types[name]?.control, name).to.equal(false);
      for (const name of ['sentences', 'vonkVersion', 'shadowRootOptions', 'chosen', 'shown'])
        expect(types[name], name).to.equal(undefined);
      const controlled = Object.entries(types).filter(([, type]) => type.control !== false);
      const known = new Set([...Object.keys(meta.args ?? {}), 'density']);
      expect(controlled.map(([name]) => name).filter((name) => !known.has(name))).to.deep.equal([]);
    });

    it('lets every argument reach the widget in every story', () => {
      for (const [name, story] of stories) {
        const args: Args = { ...meta.args, ...story.args, density: 'comfortable' };
        const context = contextOf(name, story, args);
        const widget = show(context);
        for (const [key, value] of Object.entries(args)) {
          const changed = key === 'density' ? 'compact' : key === 'meter' ? 'bar' : other(value);
          expect(show({ ...context, args: { ...args, [key]: changed } }), `${name} begins anew`).to.equal(widget);
          expect(widget[key], `${name}: ${key}`).to.equal(changed);
        }
      }
    });
  });

  describe(`code beside stories: ${meta.component}`, function () {
    this.timeout(30_000);
    const original = Date;
    beforeEach(() => {
      // Code that was pasted lives in the present; here the present is that of the examples.
      globalThis.Date = class extends original {
        constructor(...values: [] | [number | string | Date]) {
          super(...((values.length === 0 ? [today] : values) as [string]));
        }
        static override now = (): number => new original(today).getTime();
      } as DateConstructor;
    });
    afterEach(() => {
      globalThis.Date = original;
    });

    for (const [name, story] of stories) {
      const { given } = { ...meta.parameters, ...story.parameters } as {
        given: () => Readonly<Record<string, unknown>>;
      };
      const { send, changes, src, data } = given();
      // A service, a device and an address that fails are not in the code; nor is a story that somebody plays.
      if (send !== undefined || changes !== undefined || src !== undefined || story.play !== undefined) continue;
      if (JSON.stringify(data ?? null).length > 100_000) continue;
      it(`shows the same where it is pasted: ${name}`, async () => {
        const context = contextOf(name, story, { ...meta.args, ...story.args });
        const code = codeBeside('', context);
        expect(code).to.include('<script type="module" src="vonk/vonk.js"></script>');
        const shown = show(context);
        await settledNearby(shown);
        const expected = textOf(shown);
        expect(expected).to.not.equal('');
        const page = new DOMParser().parseFromString(code, 'text/html');
        page.querySelector('script[src]')?.remove();
        frame.replaceChildren(
          ...[...page.head.children, ...page.body.children].map((node) => document.importNode(node, true)),
        );
        const pasted = frame.querySelector(meta.component) as unknown as Widget;
        await settledNearby(pasted);
        expect(textOf(pasted)).to.equal(expected);
      });
    }
  });
}
