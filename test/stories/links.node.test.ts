import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { withStorybookLinks } from '../../.storybook/links.js';
import { sourceAddress } from '../../stories/guides/source-address.js';
import { root } from '../helpers/browser.page.js';

const guide = join(root, 'stories/guides/embedding.mdx');

test('a link from page to page leads to the page that the file became', () => {
  assert.equal(withStorybookLinks('[Privacy](./privacy.mdx)', guide), '[Privacy](?path=/docs/guides-privacy--docs)');
  assert.equal(
    withStorybookLinks('[one](./privacy.mdx#what) and [two](../welcome.mdx)', guide),
    '[one](?path=/docs/guides-privacy--docs#what) and [two](?path=/docs/welcome--docs)',
  );
});

test('a link to stories leads to the docs page of their widget, or to one of them', () => {
  assert.equal(
    withStorybookLinks('[wall](../kudos-wall.stories.ts), [form](../kudos-wall.stories.ts#ReadOnly)', guide),
    '[wall](?path=/docs/widgets-kudos-wall--docs), [form](?path=/story/widgets-kudos-wall--read-only)',
  );
});

test('code and links to elsewhere stay as they are', () => {
  const text = '```md\n[a](./nowhere.mdx)\n```\n\n[b](https://example.org/privacy.mdx) [c](#heading)\n';
  assert.equal(withStorybookLinks(text, guide), text);
});

test('a link to a file that is no page stops the build', () => {
  assert.throws(() => withStorybookLinks('[a](./nowhere.mdx)', guide), /nowhere\.mdx, which is no page of Storybook/);
  assert.throws(() => withStorybookLinks('[a](../kudos-wall.stories.ts#Nothing)', guide), /has no story Nothing/);
});

test('pages link to each other by file, so that the links work outside Storybook too', () => {
  const stories = join(root, 'stories');
  const pages = readdirSync(stories, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.mdx'));
  assert.ok(pages.length > 20, `${pages.length} pages`);
  const texts = pages.map((file) => ({ file, text: readFileSync(join(stories, file), 'utf8') }));
  assert.deepEqual(
    texts.filter(({ text }) => text.includes('?path=')).map(({ file }) => file),
    [],
  );
  for (const { file, text } of texts) withStorybookLinks(text, join(stories, file));
});

test('a guide that names a path in the source says where the source is, since the download has none of it', () => {
  const guides = readdirSync(join(root, 'stories/guides')).filter((file) => file.endsWith('.mdx'));
  const named = guides.filter((file) => {
    const text = readFileSync(join(root, 'stories/guides', file), 'utf8').replaceAll(/^import .*$/gm, '');
    const isNamed = /\bdemo\/|CONTRIBUTING|npm run release/.test(text);
    if (isNamed) assert.match(text, /<a href=\{sourceAddress\}>/, file);
    return isNamed;
  });
  assert.ok(named.length > 5, named.join(' '));
  assert.match(sourceAddress, /^https:\/\/[^+]+(?<!\.git)$/);
});
