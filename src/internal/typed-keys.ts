/**
 * Keys that write in a field stay in the widget: a page that listens for letters, Delete or undo (to move on, to remove
 * what is selected, to undo its own) does not take them for its own. All other keys get out: Tab, the function keys,
 * shortcuts of the page, and an Escape that closes nothing here.
 */
const keyEvents = ['keydown', 'keypress', 'keyup'] as const;

const noTyping = new Set(['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit']);

export function keepTypedKeys(root: EventTarget): void {
  for (const type of keyEvents) root.addEventListener(type, stopIfTyped);
}

function stopIfTyped(event: Event): void {
  const [target] = event.composedPath();
  if (!(event instanceof KeyboardEvent) || !(target instanceof HTMLElement)) return;
  const closesDialog = event.key === 'Escape' && target.closest('dialog[open]') !== null;
  if (closesDialog || (isField(target) && isTyping(event))) event.stopPropagation();
}

const isField = (element: HTMLElement): boolean =>
  element instanceof HTMLTextAreaElement ||
  element instanceof HTMLSelectElement ||
  (element instanceof HTMLInputElement && !noTyping.has(element.type)) ||
  element.isContentEditable;

function isTyping({ key, ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent): boolean {
  // What an input method puts together has no key of its own yet.
  if (isComposing || key === 'Process' || key === 'Dead') return true;
  if (key === 'Delete' || key === 'Backspace') return true;
  const isLetter = key.length === 1;
  // With both, some keyboards write a third sign ("@", "€").
  if (ctrlKey !== metaKey && !altKey) return /^[zy]$/i.test(key);
  return isLetter;
}
