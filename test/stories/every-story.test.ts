import { expect } from '@open-wc/testing';
import { type TemplateResult, render } from 'lit';
import '../../src/define.js';
import { still } from '../helpers/mount.js';
import { stories as files } from './stories.js';

type Args = Readonly<Record<string, unknown>>;
interface Context {
  readonly id: string;
  readonly args: Args;
  readonly globals: Args;
  readonly parameters: Args;
  readonly canvasElement: HTMLElement;
}
interface Story {
  readonly args?: Args;
  readonly parameters?: Args;
  readonly render?: (args: Args, context: Context) => TemplateResult | HTMLElement;
  readonly play?: (context: Context) => Promise<void>;
}

/** Stories that show what a page looks like before an answer comes. */
const waits = (name: string): boolean => /loading/i.test(name);

describe('every story', function () {
  this.timeout(30_000);
  let frame: HTMLElement;
  let errors: string[] = [];
  const error = console.error;
  const onError = (event: ErrorEvent | PromiseRejectionEvent): void => {
    errors.push(String('reason' in event ? event.reason : event.message));
  };

  beforeEach(() => {
    errors = [];
    console.error = (...said: unknown[]) => void errors.push(said.map(String).join(' '));
    addEventListener('error', onError);
    addEventListener('unhandledrejection', onError);
    document.documentElement.lang = 'en';
    frame = document.createElement('main');
    document.body.append(frame);
  });
  afterEach(() => {
    console.error = error;
    removeEventListener('error', onError);
    removeEventListener('unhandledrejection', onError);
    frame.remove();
  });

  for (const [file, module] of Object.entries(files)) {
    const meta = module['default'] as Story;
    for (const [name, exported] of Object.entries(module)) {
      if (name === 'default') continue;
      const story = exported as Story;
      it(`is shown without an error and is accessible: ${file} – ${name}`, async () => {
        const args = { ...meta.args, ...story.args };
        const context: Context = {
          id: `${file} ${name}`,
          args,
          globals: {},
          parameters: { ...meta.parameters, ...story.parameters },
          canvasElement: frame,
        };
        const drawn = (story.render ?? meta.render)?.(args, context);
        if (drawn instanceof HTMLElement) frame.append(drawn);
        else render(drawn, frame);
        await quiet(frame, waits(name));
        await story.play?.(context);
        for (const widget of frame.querySelectorAll('*')) if (widget.shadowRoot) await still(widget);
        expect(frame.textContent !== '' || frame.querySelector('*') !== null).to.equal(true);
        await expect(frame).to.be.accessible();
        expect(errors).to.deep.equal([]);
      });
    }
  }
});

/** Waits until the widgets of a story show what they will show. */
async function quiet(frame: HTMLElement, loading: boolean): Promise<void> {
  for (let round = 0; round < 200; round += 1) {
    const widgets = [...frame.querySelectorAll('*')].filter(
      ({ localName }) => localName.startsWith('vonk-') && localName !== 'vonk-space',
    );
    const done = widgets.every((widget) => {
      const root = widget.shadowRoot;
      const named = root?.querySelector('[part~=heading]');
      return named && (loading || !root?.querySelector('[part~=skeleton]'));
    });
    if (done) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('The story is still waiting for something.');
}
