/**
 * WebKit (seen in 2.50) does not look again at `.a:has(…) .b` inside a shadow root when what `:has()` asks for changes, unless
 * the selector begins at the host: `:host .a:has(…) .b`. Firefox (seen in 153) is the other way round. So both stand there.
 * A rule about the very element that has something is looked at by all.
 */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../helpers/browser.page.js';

/** The selectors of all rules that stand in a text, one by one. */
const selectorsIn = (text: string): string[] =>
  [...text.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{};`]+)\{/g)].flatMap(([, list = '']) => {
    let depth = 0;
    const cuts = [...list].map((letter) => {
      if (letter === '(' || letter === '[') depth += 1;
      if (letter === ')' || letter === ']') depth -= 1;
      return letter === ',' && depth === 0 ? '\n,\n' : letter;
    });
    return cuts
      .join('')
      .split('\n,\n')
      .map((one) => one.replace(/\s+/g, ' ').trim());
  });

/** Whether something of the selector stands behind an element that has something. */
function reachesOn(selector: string): boolean {
  let rest = selector;
  while (/\([^()]*\)/.test(rest))
    rest = rest
      .replace(/:has\([^()]*\)/g, '§')
      .replace(/\(([^()]*)\)/g, (_, within: string) => (within.includes('§') ? '§' : ''));
  return /§.*[\s>+~]/.test(rest.trim());
}

test('what stands behind an element that has something is chosen in both ways', () => {
  assert.equal(reachesOn('.chart:not(:has(:checked, [hidden])) .chart-table'), true);
  assert.equal(reachesOn('.told:has(> button)'), false);
  const found = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const text = readFileSync(join(root, 'src', file), 'utf8');
      if (!text.includes(':has(') || !text.includes('css`')) return [];
      const selectors = selectorsIn(text).filter((selector) => selector.includes(':has(') && reachesOn(selector));
      const other = (selector: string): string =>
        selector.startsWith(':host ') ? selector.slice(':host '.length) : `:host ${selector}`;
      return selectors
        .filter((selector) => !selectors.includes(other(selector)))
        .map((selector) => `${file}: ${selector}`);
    });
  // Each of these is about what is there from the beginning.
  assert.deepEqual(found.sort(), [
    'theme/base.styles.ts: .base:has(.skeleton) > .footer',
    'widgets/content-feed/content-feed.styles.ts: .choices:has(> :nth-child(11)) > .button',
    'widgets/values-card/values-card.styles.ts: .choices:has(> :nth-child(9)) > .button',
  ]);
});
