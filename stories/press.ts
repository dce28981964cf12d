/** How stories open what a person opens: by pressing the widget's own buttons. */
type Find = (root: ShadowRoot) => HTMLElement | null | undefined;

/** Finds a part of the widget by its selector. */
export const part =
  (selector: string, place = 0): Find =>
  (root) =>
    root.querySelectorAll<HTMLElement>(selector)[place];

/** The widget of a story. */
const widgetIn = (canvas: HTMLElement): HTMLElement | undefined =>
  [...canvas.querySelectorAll<HTMLElement>('*')].find(
    ({ localName }) => localName.startsWith('vonk-') && localName !== 'vonk-space',
  );

const aFrame = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

/** Waits until the widget shows something, for as long as somebody would. */
export async function shown(canvas: HTMLElement, find: Find): Promise<HTMLElement> {
  for (let frame = 0; frame < 400; frame += 1) {
    const root = widgetIn(canvas)?.shadowRoot;
    const found = root && find(root);
    if (found) return found;
    await aFrame();
  }
  throw new Error('What the story opens did not come.');
}

/** Presses it, once it is there. */
export async function press(canvas: HTMLElement, find: Find): Promise<void> {
  (await shown(canvas, find)).click();
}

/** Types into a field, as a person does: the field hears of it. */
export async function type(canvas: HTMLElement, find: Find, text: string): Promise<void> {
  const field = (await shown(canvas, find)) as HTMLInputElement | HTMLTextAreaElement;
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

/** Chooses one of a list. */
export async function choose(canvas: HTMLElement, find: Find, value: string): Promise<void> {
  const list = (await shown(canvas, find)) as HTMLSelectElement;
  list.value = value;
  list.dispatchEvent(new Event('change', { bubbles: true }));
}
