/** What a screen reader hears of an element: names, roles and states in reading order, through shadow roots. */
import { computeAccessibleDescription, computeAccessibleName, getRole } from 'dom-accessibility-api';

export interface Heard {
  /** How many containers it stands in. */
  readonly depth: number;
  /** The ARIA role; empty for plain text. */
  readonly role: string;
  readonly name: string;
  /** What is said after the name: pressed, expanded, a value, a description. */
  readonly more: readonly string[];
}

/** Said with their name alone: what they contain is the name. */
const controls = new Set([
  'button',
  'checkbox',
  'combobox',
  'heading',
  'img',
  'link',
  'meter',
  'option',
  'progressbar',
  'radio',
  'searchbox',
  'slider',
  'spinbutton',
  'switch',
  'textbox',
]);
/** Said when one enters them; what is inside follows. */
const containers = new Set([
  'article',
  'blockquote',
  'dialog',
  'figure',
  'list',
  'listbox',
  'listitem',
  'row',
  'status',
  'table',
]);
/** Said only when they have a name. */
const containersWithName = new Set(['form', 'group', 'region']);

export function heardIn(start: Element): readonly Heard[] {
  const heard: Heard[] = [];
  let words = '';
  let depth = 0;

  const say = (role: string, name: string, more: readonly string[] = []): void => {
    heard.push({ depth, role, name, more });
  };
  const flush = (): void => {
    const text = words.replace(/\s+/g, ' ').trim();
    words = '';
    if (text !== '') say('', text);
  };
  const enter = (element: Element): void => {
    for (const child of childrenOf(element)) visit(child);
  };
  const visit = (node: Node): void => {
    if (node instanceof Text) {
      words += node.data;
      return;
    }
    if (!(node instanceof Element) || isUnheard(node)) return;
    const role = roleOf(node);
    const name = role === '' ? '' : computeAccessibleName(node);
    // A heading that can be pressed is said as a heading, then as what it does.
    const isPressed = role === 'heading' && node.querySelector('button, a[href]') !== null;
    if (controls.has(role) && !isPressed) {
      flush();
      say(role, name, statesOf(node, role));
    } else if (isPressed || containers.has(role) || (containersWithName.has(role) && name !== '')) {
      flush();
      const place = heard.length;
      say(role, name, role === 'list' ? [lengthOf(node)] : isPressed ? statesOf(node, role) : []);
      depth += 1;
      enter(node);
      flush();
      depth -= 1;
      // A container without anything in it is passed over.
      if (heard.length === place + 1 && name === '') heard.pop();
    } else {
      const isBlock = !/^(inline|contents)/.test(getComputedStyle(node).display);
      if (isBlock) flush();
      enter(node);
      if (isBlock) flush();
    }
  };
  visit(start);
  flush();
  return heard;
}

function childrenOf(element: Element): readonly Node[] {
  if (element instanceof HTMLSlotElement) {
    const assigned = element.assignedNodes();
    return assigned.length > 0 ? assigned : [...element.childNodes];
  }
  const children = [...(element.shadowRoot ?? element).childNodes];
  const isClosed = element instanceof HTMLDetailsElement && !element.open;
  return isClosed ? children.filter((child) => child instanceof Element && child.localName === 'summary') : children;
}

function isUnheard(element: Element): boolean {
  const { display, visibility } = getComputedStyle(element);
  return (
    display === 'none' ||
    visibility === 'hidden' ||
    element.getAttribute('aria-hidden') === 'true' ||
    element.matches('style, script, [inert]')
  );
}

function roleOf(element: Element): string {
  const role = getRole(element) ?? (element.localName === 'blockquote' ? 'blockquote' : '');
  // An image without words is no image to who cannot see it.
  return role === 'presentation' || role === 'none' ? '' : role;
}

function lengthOf(list: Element): string {
  const count = list.querySelectorAll(':scope > li, :scope > [role=listitem]').length;
  return count === 1 ? '1 item' : `${count} items`;
}

function statesOf(element: Element, role: string): readonly string[] {
  const attribute = (name: string): string => element.getAttribute(`aria-${name}`) ?? '';
  const said: string[] = [];
  if (role === 'heading') said.push(`level ${attribute('level') || element.localName.slice(1)}`);
  if (attribute('pressed') !== '') said.push(attribute('pressed') === 'true' ? 'pressed' : 'not pressed');
  if (element instanceof HTMLInputElement && /^(checkbox|radio)$/.test(element.type))
    said.push(element.checked ? 'checked' : 'not checked');
  else if (element instanceof HTMLSelectElement) said.push(element.selectedOptions[0]?.text ?? '');
  else if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
    said.push(element.value || element.placeholder);
  const details = element.localName === 'summary' ? element.closest('details') : null;
  const expanded = details ? String(details.open) : attribute('expanded');
  if (expanded !== '') said.push(expanded === 'true' ? 'expanded' : 'collapsed');
  if (attribute('selected') === 'true') said.push('selected');
  if (attribute('current') !== '' && attribute('current') !== 'false') said.push('current');
  if (attribute('disabled') === 'true' || element.matches(':disabled')) said.push('unavailable');
  if (attribute('invalid') === 'true') said.push('to be looked at');
  said.push(computeAccessibleDescription(element));
  return said.filter((words) => words !== '');
}
