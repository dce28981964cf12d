/**
 * Makes a release twice, unpacks it in an empty folder, and opens each part of it as whoever gets it does. It takes longer
 * than a test should, so it is a check of its own: `npm run test:release`.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Browser, Page } from 'puppeteer-core';
import { packageReadMe } from '../../.config/package-read-me.js';
import { words } from '../../demo/check/words.js';
import { starterWords } from '../../demo/starter/starter-words.js';
import { checkText } from '../../src/contract/check-text.js';
import { version } from '../../src/registration/version.js';
import { asking } from '../../stories/guides/mails.js';
import { sourceAddress } from '../../stories/guides/source-address.js';
import { launch, root, startServer } from '../helpers/browser.page.js';

const scratch = mkdtempSync(join(tmpdir(), 'vonk-release-'));
const [first, second, unpacked, saved] = ['first', 'second', 'unpacked', 'saved'].map((name) =>
  join(scratch, name),
) as [string, string, string, string];
const zipName = `vonk-${version}.zip`;
const tarball = `vonk-intranet-vonk-${version}.tgz`;

let browser: Browser;
let names: readonly string[] = [];

function makeRelease(folder: string, zone: string): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', '.config/release.ts', folder], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, TZ: zone },
  });
  assert.equal(status, 0, `${stdout}${stderr}`);
}

before(async () => {
  makeRelease(first, 'Europe/Brussels');
  const files = unzipSync(new Uint8Array(readFileSync(join(first, zipName))));
  names = Object.keys(files);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(unpacked, name)), { recursive: true });
    writeFileSync(join(unpacked, name), content);
  }
  mkdirSync(saved);
  browser = await launch();
});
after(async () => {
  await browser.close();
  rmSync(scratch, { recursive: true, force: true });
});

/** A page opened as a file, by a double click, and what went wrong on it or was asked of anybody. */
async function openFile(file: string): Promise<{ page: Page; errors: string[]; asked: string[] }> {
  const page = await (await browser.createBrowserContext()).newPage();
  const errors: string[] = [];
  const asked: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warn') errors.push(message.text());
  });
  page.on('request', (request) => {
    if (!/^(file|data|blob):/.test(request.url())) asked.push(request.url());
  });
  const session = await page.createCDPSession();
  await session.send('Browser.setDownloadBehavior', {
    behavior: 'allow',
    downloadPath: saved,
    browserContextId: page.browserContext().id ?? '',
  });
  await page.goto(pathToFileURL(join(unpacked, file)).href);
  return { page, errors, asked };
}

/** Asks until it is so. The page's own policy forbids what `waitForFunction` does, and a tab behind draws no frames. */
async function until<T>(ask: () => Promise<T>, what: string): Promise<NonNullable<T>> {
  const end = Date.now() + 30_000;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    assert.ok(Date.now() < end, what);
    await new Promise((next) => setTimeout(next, 50));
  }
}

/** All that stands on a page, in shadow roots too. */
const textOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const roots: ParentNode[] = [document];
    let text = document.body.innerText;
    for (const root of roots)
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) roots.push(element.shadowRoot);
        if (element.childElementCount === 0) text += ` ${element.textContent}`;
      }
    return text;
  });

const whenTold = (page: Page, words: string): Promise<unknown> =>
  until(async () => (await textOf(page)).includes(words), `The page never said: ${words}`);

const type = (page: Page, from: string, to: string): Promise<void> =>
  page.evaluate(
    (what: string, other: string) => {
      const field = document.querySelector('#text') as HTMLTextAreaElement;
      if (!field.value.includes(what)) throw new Error(`${what} does not stand in the field`);
      field.value = field.value.replace(what, other);
      field.dispatchEvent(new Event('input'));
    },
    from,
    to,
  );

/** What stands in the fields for single sentences. */
const fieldsOf = (page: Page): Promise<readonly string[]> =>
  page.$$eval('.sentences textarea', (fields) => fields.map(({ value }) => value));

/** Writes over one sentence, as a person does. */
async function writeOver(page: Page, from: string, to: string): Promise<void> {
  const index = (await fieldsOf(page)).indexOf(from);
  assert.ok(index >= 0, `${from} stands in no field`);
  const field = (await page.$$('.sentences textarea'))[index];
  await field?.click({ count: 3 });
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  await page.keyboard.type(to);
}

const whenSaved = async (name: string): Promise<string> => {
  await until(() => Promise.resolve(readdirSync(saved).includes(name)), `${name} was not saved`);
  return readFileSync(join(saved, name), 'utf8');
};

const press = (page: Page, words: string): Promise<void> =>
  page.evaluate((wanted: string) => {
    const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent.includes(wanted));
    if (!button) throw new Error(`no button says ${wanted}`);
    button.click();
  }, words);

test('the same source gives the same bytes, in another time zone too', () => {
  makeRelease(second, 'Pacific/Auckland');

  const hashes = (folder: string): readonly string[] =>
    readdirSync(folder)
      .sort()
      .map(
        (name) =>
          `${name} ${createHash('sha256')
            .update(readFileSync(join(folder, name)))
            .digest('hex')}`,
      );
  assert.deepEqual(hashes(second), hashes(first));
  assert.deepEqual(
    readdirSync(first).sort(),
    [
      'check.html',
      'parts.cdx.json',
      'starter.html',
      `vonk-dokuwiki-${version}.zip`,
      `vonk-wordpress-${version}.zip`,
      tarball,
      zipName,
    ].sort(),
  );
});

test('the package has a README of its own', () => {
  const { status, stdout } = spawnSync('tar', ['-xzOf', join(first, tarball), 'package/README.md'], {
    encoding: 'utf8',
  });
  assert.equal(status, 0);
  assert.equal(stdout, packageReadMe(readFileSync(join(root, 'README.md'), 'utf8'), sourceAddress));
});

test('the zip holds each part, no source map, and the right checksum of every file', () => {
  for (const wanted of [
    'vonk/vonk.js',
    'vonk/theme/sharepoint.css',
    'vonk/vonk.schema.json',
    'vonk/licenses.md',
    'starter/starter.html',
    'starter/served.html',
    'starter/company.json',
    'starter/pictures/eva.svg',
    'check.html',
    'docs/index.html',
    'READ ME FIRST.html',
    'parts.cdx.json',
    'LICENSE',
  ])
    assert.ok(names.includes(wanted), wanted);
  assert.deepEqual(
    names.filter((name) => name.endsWith('.map')),
    [],
  );
  for (const name of names.filter((one) => /^vonk\/.*\.js$/.test(one)))
    assert.doesNotMatch(readFileSync(join(unpacked, name), 'utf8'), /sourceMappingURL/, name);
  const told = readFileSync(join(unpacked, 'integrity.txt'), 'utf8').trimEnd().split('\n');
  const right = names
    .filter((name) => name !== 'integrity.txt')
    .sort()
    .map((name) => {
      const hash = createHash('sha384')
        .update(readFileSync(join(unpacked, name)))
        .digest('base64');
      return `sha384-${hash}  ${name}`;
    });
  assert.deepEqual(told.slice(0, -3).toSorted(), right.toSorted());
  assert.deepEqual(told.slice(-3, -2), ['']);
  const maps = ['starter/served.html', 'vonk/embed.html'].map((page) => {
    const [, map = ''] =
      /<script type="importmap">([^]*?)<\/script>/.exec(readFileSync(join(unpacked, page), 'utf8')) ?? [];
    return `'sha256-${createHash('sha256').update(map).digest('base64')}'`;
  });
  assert.equal(told.at(-1), maps.join(' '));
  assert.ok(readFileSync(join(unpacked, 'vonk/embed.html'), 'utf8').includes(`script-src 'self' ${maps[1]};`));
});

test('the starter shows every widget and picture by a double click, and asks nobody', async () => {
  const { page, errors, asked } = await openFile('starter/starter.html');
  await whenTold(page, 'We help before anybody has to ask.');

  const pictures = await until(
    () =>
      page.evaluate(() => {
        const images = [...(document.querySelector('vonk-kudos-wall')?.shadowRoot?.querySelectorAll('img') ?? [])];
        return images.length >= 4 && images.every(({ naturalWidth }) => naturalWidth > 0) ? images.length : 0;
      }),
    'The portraits never came',
  );
  assert.equal(pictures, 4);
  assert.deepEqual(errors, []);
  assert.deepEqual(asked, []);
});

test('three sentences are changed in the page, followed at once, and saved as a page and as a file', async () => {
  const { page, errors } = await openFile('starter/starter.html');
  await press(page, 'Change the words');
  const sentences = [
    ['We see to it that somebody always picks up the phone.', 'We bake for the whole </script> street.'],
    ['We help before anybody has to ask.', 'Nobody carries flour alone.'],
    ['On Thursdays there is soup, for those who call and those who answer', 'The oven is warm at four'],
  ] as const;
  const [[purpose, bread], ...others] = sentences;
  for (const [from, to] of others) await writeOver(page, from, to);
  // The whole file follows the fields, and they follow it.
  await type(page, purpose, bread);
  await until(async () => (await fieldsOf(page)).includes(bread), 'The field never followed the file');
  await whenTold(page, 'Nobody carries flour alone.');
  await press(page, 'Save this page');
  await press(page, 'Save as company.json');

  const file = await whenSaved('company.json');
  const html = await whenSaved('starter.html');
  for (const [, to] of sentences) assert.ok(file.includes(to), to);
  assert.deepEqual(
    checkText(file).findings.filter(({ isHint }) => !isHint),
    [],
  );
  writeFileSync(join(unpacked, 'starter/mine.html'), html);
  const again = await openFile('starter/mine.html');
  await whenTold(again.page, 'Nobody carries flour alone.');
  await whenTold(again.page, 'We bake for the whole </script> street.');
  assert.deepEqual([...errors, ...again.errors], []);
  // What tells people where to look is still there for whoever opens the file in an editor.
  assert.match(html, /NEDERLANDS[^]*“VERANDER MIJ”[^]*"_1": "VERANDER MIJ/);
});

for (const width of [1280, 320])
  test(`the sentence that somebody writes stays where it is while the page follows, at ${width} px`, async () => {
    const { page } = await openFile('starter/starter.html');
    await page.setViewport({ width, height: 800 });
    await press(page, 'Change the words');
    await page.focus('.sentences label:nth-child(8) textarea');
    const place = (): Promise<number> =>
      page.evaluate(() => Math.round(document.activeElement?.getBoundingClientRect().top ?? -1));
    const before = await place();
    await page.keyboard.type('Zzz. ');
    const places = new Set<number>();
    await until(async () => {
      places.add(await place());
      return page.evaluate(() => document.querySelector('vonk-kudos-wall')?.shadowRoot?.textContent.includes('Zzz.'));
    }, 'The wall never followed');
    assert.deepEqual([...places], [before]);
    assert.ok(await page.$eval('vonk-kudos-wall', ({ classList }) => classList.contains('pointed')));
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  });

test('the starter says at its top what it is, in the language that is chosen', async () => {
  const { page } = await openFile('starter/starter.html');
  for (const [language, words] of Object.entries(starterWords)) {
    await page.select('.language select', language);
    const lead = await page.$eval('#head .lead', (one) => ({
      said: one.textContent,
      at: one.getBoundingClientRect().top,
    }));
    assert.equal(lead.said, words.what);
    assert.ok(lead.at < 200, `${lead.at}`);
  }
});

test('a mistake that was made with an editor is told with the line of the file', async () => {
  const text = readFileSync(join(unpacked, 'starter/starter.html'), 'utf8');
  const broken = text.replace('"name": "De Linde",', '"name": "De Linde"');
  assert.notEqual(broken, text);
  writeFileSync(join(unpacked, 'starter/broken.html'), broken);
  const line = broken.slice(0, broken.indexOf('"language": "nl"')).split('\n').length;

  const { page } = await openFile('starter/broken.html');

  await whenTold(page, `Line ${line}, column 5`);
  await whenTold(page, 'A comma is missing before this.');
});

/** Whether all of something is seen, without scrolling. */
const isSeen = (page: Page, selector: string): Promise<boolean> =>
  page.$eval(selector, (one) => {
    const { top, bottom } = one.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });

for (const width of [1366, 320])
  test(`what is to be mended is in sight beside the buttons wherever somebody writes, and saving says so, at ${width} px`, async () => {
    const { page, errors } = await openFile('starter/starter.html');
    await page.setViewport({ width, height: 640 });
    await press(page, 'Change the words');
    await page.focus('.sentences label:nth-child(2) textarea');
    assert.equal(await page.$('.trouble'), null);
    await type(page, '"name": "De Linde",', '"name": "De Linde"');
    await until(() => page.$('.trouble'), 'The mistake was never told');
    assert.ok(await isSeen(page, '.trouble'));

    await press(page, 'Save this page');
    await until(() => page.$('.trouble [role=status]:not(:empty)'), 'Saving said nothing');
    assert.equal(await page.$eval('.trouble [role=status]', (one) => one.textContent), starterWords.en.savedBroken);
    await page.click('.trouble .jump');
    assert.deepEqual(
      await page.$eval('#text', (one) => {
        const { value, selectionStart } = one as HTMLTextAreaElement;
        return [document.activeElement === one, value.slice(0, selectionStart).split('\n').length];
      }),
      [true, 5],
    );
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    await type(page, '"name": "De Linde"', '"name": "De Linde",');
    await until(async () => (await page.$('.trouble')) === null, 'What was mended is still told');
    assert.deepEqual(errors, []);
  });

test('the starter asks before words that were not saved are lost, and at no other time', async () => {
  const { page } = await openFile('starter/starter.html');
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await press(page, 'Change the words');
  await page.click('.sentences textarea');
  await page.reload();
  assert.deepEqual(asked, []);

  await press(page, 'Change the words');
  await writeOver(page, 'We help before anybody has to ask.', 'Nobody carries flour alone.');
  await press(page, 'Save as company.json');
  await page.reload();
  assert.deepEqual(asked, []);

  await press(page, 'Change the words');
  await writeOver(page, 'We help before anybody has to ask.', 'Nobody carries flour alone.');
  await page.reload();
  assert.deepEqual(asked, ['beforeunload']);
});

for (const [width, height] of [
  [1366, 640],
  [1000, 640],
  [320, 640],
] as const)
  test(`what the check page found in a file is in sight at once, at ${width} px`, async () => {
    const file = join(scratch, 'comma.json');
    writeFileSync(file, '{ "vonk": 1\n"people": [] }'.padEnd(5000, '\n'));
    const { page } = await openFile('check.html');
    await page.setViewport({ width, height });
    await (await page.$('input[type=file]'))?.uploadFile(file);
    await until(() => page.$('.verdict .message'), 'The mistake was never told');
    assert.ok(await isSeen(page, '.verdict .message'));
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    // Beside each other, the text stays while a long list is read.
    if (width > 1100) {
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      assert.ok(await page.$eval('.field', (one) => one.getBoundingClientRect().top < innerHeight));
    }
  });

test('what the check page found in a pasted document is in sight too, and what is typed afterwards moves nothing', async () => {
  const { page } = await openFile('check.html');
  await page.setViewport({ width: 320, height: 640 });
  const write = (text: string, inputType: string): Promise<void> =>
    page.$eval(
      '#text',
      (one, value, how) => {
        (one as HTMLTextAreaElement).value = value;
        one.dispatchEvent(new InputEvent('input', { inputType: how, bubbles: true }));
      },
      text,
      inputType,
    );
  await write('{ "vonk": 1\n"people": [] }', 'insertFromPaste');
  await until(() => page.$('.verdict .message'), 'The mistake was never told');
  await until(() => isSeen(page, '.verdict .message'), 'What was found stayed out of sight');

  await page.evaluate(() => scrollTo(0, 0));
  await write('{ "vonk": 1,\n"people": {} }', 'insertText');
  await whenTold(page, '/people');
  assert.equal(await page.evaluate(() => scrollY), 0);
});

const given =
  '{ "vonk": 1,\n"organisation": { "name": "Grötzi & Søn" },\n"people": [{ "id": "a", "name": 5 }],\n"values": [{ "id": "v", "name": "Zorg", "meaning": "Café olé" }] }\n';
const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');
for (const [encoding, bytes, isTold] of [
  ['UTF-8', Buffer.from(given), false],
  ['UTF-8', Buffer.from(`\uFEFF${given}`), false],
  ['UTF-16 LE', utf16(`\uFEFF${given}`), true],
  ['UTF-16 BE', utf16(`\uFEFF${given}`).swap16(), true],
  ['UTF-16 LE', utf16(given), true],
  ['Windows-1252', Buffer.from(given, 'latin1'), true],
] as const) {
  const mark = bytes[0] === 0x7b || bytes[0] === 0 ? 'without a mark' : 'with a mark';
  test(`the check page reads a file in ${encoding} ${mark}, as it would be read by the command line`, async () => {
    const file = join(scratch, 'given.json');
    writeFileSync(file, bytes);
    const { page, errors, asked } = await openFile('check.html');

    await (await page.$('input[type=file]'))?.uploadFile(file);

    await whenTold(page, 'Café olé');
    assert.equal(await page.$eval('textarea', ({ value }) => value), given);
    const told = await page.$$eval('.problems li', (items) => items.map((item) => (item as HTMLElement).innerText));
    assert.deepEqual(
      told.map((words) => words.split(/\n+/).slice(-2)),
      checkText(given)
        .findings.filter(({ isHint }) => !isHint)
        .map(({ message, cure = '' }) => [message, cure]),
    );
    assert.equal(await page.$eval('body', ({ innerText }) => innerText.includes('is saved as')), isTold);
    assert.deepEqual(errors, []);
    assert.deepEqual(asked, []);
  });
}

for (const [name, content, said] of [
  ['sheet.xlsx', 'PK\x03\x04 [Content_Types].xml xl/workbook.xml', 'spreadsheet'],
  ['photo.png', '\x89PNG\r\n\x1a\n', 'picture'],
  ['people.csv', 'id;name\np-1;Noor\n', 'table'],
] as const)
  test(`the check page says what ${name} is, and what to do instead, and shows nothing of it as text`, async () => {
    const file = join(scratch, name);
    writeFileSync(file, Buffer.from(content, 'latin1'));
    const { page, errors } = await openFile('check.html');

    await (await page.$('input[type=file]'))?.uploadFile(file);

    await whenTold(page, words.en[`message ${said}`]);
    await whenTold(page, words.en[`cure ${said}`]);
    assert.equal(
      await page.$eval('#text', (field) => (field as HTMLTextAreaElement).value),
      said === 'table' ? content : '',
    );
    assert.equal((await page.$$('.excerpt')).length, 0);
    assert.deepEqual(errors, []);
  });

test('the check page says that a file is empty, or no text, and asks nobody to save that', async () => {
  const { page, errors } = await openFile('check.html');
  const file = join(scratch, 'other.json');
  for (const [bytes, words] of [
    [Buffer.from(''), 'This file is empty.'],
    [Buffer.from('89504e470d0a1a0a0000000d49484452ff', 'hex'), 'This is no text'],
  ] as const) {
    writeFileSync(file, bytes);
    await (await page.$('input[type=file]'))?.uploadFile(file);
    await whenTold(page, words);
    assert.equal(await page.$eval('body', ({ innerText }) => innerText.includes('is saved as')), false);
  }
  assert.deepEqual(errors, []);
});

test('the check page takes a file that is dropped on it, and leaves words that are dragged to the field', async () => {
  const { page, errors } = await openFile('check.html');
  const drag = (kind: string, bytes?: readonly number[]): Promise<boolean> =>
    page.evaluate(
      (type, content) => {
        const dataTransfer = new DataTransfer();
        if (content) dataTransfer.items.add(new File([new Uint8Array(content)], 'company.json'));
        else dataTransfer.setData('text/plain', 'words');
        const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
        return document.body.dispatchEvent(event);
      },
      kind,
      bytes,
    );

  assert.equal(await drag('dragover'), true);
  assert.equal(await drag('drop'), true);
  assert.equal(await page.$eval('.drop', (hint) => (hint as HTMLElement).hidden), true);
  const file = [...Buffer.from(given, 'latin1')];
  assert.equal(await drag('dragover', file), false);
  assert.equal(await page.$eval('.drop', (hint) => (hint as HTMLElement).hidden), false);
  assert.equal(await drag('drop', file), false);

  await whenTold(page, 'Café olé');
  assert.equal(await page.$eval('textarea', ({ value }) => value), given);
  assert.equal(await page.$eval('.drop', (hint) => (hint as HTMLElement).hidden), true);
  assert.deepEqual(errors, []);
});

test('the check page speaks four languages, leads to the line, and keeps the last picture of a text that breaks', async () => {
  const { page, errors } = await openFile('check.html');
  await press(page, 'Show an example');
  await whenTold(page, 'No problem.');
  await type(page, '"id": "p-sam",', '"id": "p-sam"');
  for (const [language, words] of [
    ['nl', 'Hier ontbreekt een komma vóór.'],
    ['fr', 'Il manque une virgule avant ceci.'],
    ['de', 'Davor fehlt ein Komma.'],
    ['en', 'A comma is missing before this.'],
  ] as const) {
    await page.select('select', language);
    const say = (
      JSON.parse(readFileSync(join(root, `src/locale/languages/${language}.json`), 'utf8')) as {
        problems: Record<string, string>;
      }
    ).problems['message missing-comma'];
    await whenTold(page, typeof say === 'string' ? say : words);
    assert.equal(await page.$eval('html', ({ lang }) => lang), language);
  }
  await page.focus('.jump');
  await page.keyboard.press('Enter');

  const place = await page.$eval('textarea', (field) => ({
    isFocused: field === field.ownerDocument.activeElement,
    line: field.value.slice(0, field.selectionStart).split('\n').length,
  }));
  assert.equal(place.isFocused, true);
  const text = await page.$eval('textarea', ({ value }) => value);
  assert.equal(place.line, checkText(text).findings[0]?.line);
  await whenTold(page, 'We help before anybody has to ask.');
  assert.deepEqual(errors, []);
});

test('the policy of a page in one file lets no other script run and nothing be asked', async () => {
  const { page } = await openFile('check.html');

  const reached = await page.evaluate(async () => {
    const ran: string[] = [];
    (globalThis as Record<string, unknown>)['ran'] = ran;
    const script = document.createElement('script');
    try {
      script.textContent = 'ran.push("script")';
    } catch {
      // A trusted type was asked for.
    }
    document.body.append(script);
    await fetch('https://elsewhere.invalid/').then(
      () => ran.push('fetch'),
      () => undefined,
    );
    return ran;
  });
  const policy = await page.$eval('meta[http-equiv]', (meta) => meta.getAttribute('content') ?? '');

  assert.deepEqual(reached, []);
  assert.doesNotMatch(policy, /unsafe|https?:|\*/);
});

test('READ ME FIRST leads to files that are there', async () => {
  const { page, errors } = await openFile('READ ME FIRST.html');
  const links = await page.$$eval('a[href]', (all) => all.map((one) => one.getAttribute('href') ?? ''));

  assert.ok(links.length >= 12);
  for (const link of links.filter((one) => !/^(?:#|mailto:)/.test(one))) assert.ok(names.includes(link), link);
  assert.deepEqual(await page.$$eval('section', (all) => all.map(({ lang }) => lang)), ['nl', 'en', 'fr', 'de']);

  // One mail for each kind of place in each language, as it is read there.
  const mails = links.filter((link) => link.startsWith('mailto:'));
  assert.equal(mails.length, 16);
  const told = await page.$$eval('details', (all) => all.map(({ textContent }) => textContent));
  for (const [index, mail] of mails.entries()) {
    const { searchParams } = new URL(mail);
    assert.ok(told[index]?.includes(searchParams.get('subject') ?? '?'), mail);
    for (const paragraph of (searchParams.get('body') ?? '?').split('\r\n\r\n'))
      assert.ok(told[index]?.includes(paragraph), paragraph);
    assert.ok(mail.length < 2000, `${mail.length} characters: some programs for mail take 2,000`);
  }
  assert.deepEqual(errors, []);
});

/** Serves what was unpacked; `change` alters one file on its way. */
async function served(
  change: (path: string) => string | undefined,
  open: (origin: string) => Promise<void>,
  headers: Readonly<Record<string, string>> = {},
): Promise<void> {
  const server = await startServer((path) => {
    const body = change(path);
    return body === undefined
      ? { file: join(unpacked, decodeURI(path.endsWith('/') ? `${path}index.html` : path)), headers }
      : { body, type: 'text/javascript', headers };
  });
  try {
    await open(server.origin);
  } finally {
    await server.close();
  }
}

test('the folder for a server shows the widgets with every checksum asked for, and none where a file was altered', async () => {
  const unaltered = await browser.newPage();
  await served(
    () => undefined,
    async (origin) => {
      await unaltered.goto(`${origin}/starter/served.html`);
      await whenTold(unaltered, 'We help before anybody has to ask.');
    },
  );
  await unaltered.close();

  const altered = await browser.newPage();
  await served(
    (path) =>
      /\/vonk\/values-card-.*\.js$/.test(path)
        ? `${readFileSync(join(unpacked, path), 'utf8')}\n// altered`
        : undefined,
    async (origin) => {
      const refused: string[] = [];
      altered.on('console', (message) => void (/integrity/i.test(message.text()) && refused.push(message.text())));
      await altered.goto(`${origin}/starter/served.html`);
      await until(() => altered.evaluate(() => customElements.get('vonk-kudos-wall') !== undefined), 'Nothing came');
      await new Promise((next) => setTimeout(next, 1000));
      assert.equal(await altered.evaluate(() => customElements.get('vonk-values-card') === undefined), true);
      assert.notDeepEqual(refused, []);
    },
  );
  await altered.close();
});

/** The policy that the guide to embedding gives, with the hash that the zip gives. */
function policyOfTheGuide(): string {
  const guide = readFileSync(join(root, 'stories/guides/embedding.mdx'), 'utf8');
  const [, policy = ''] = /^Every widget works under\n\n```\n([^`]+)```/m.exec(guide) ?? [];
  const hash = readFileSync(join(unpacked, 'integrity.txt'), 'utf8').trimEnd().split('\n').at(-1) ?? '';
  assert.match(policy, /script-src 'self';/);
  return policy.replaceAll('\n', ' ').replace("script-src 'self'", `script-src 'self' ${hash}`);
}

test('under the policy of the guide the served page works, and an altered chunk does not run', async () => {
  const headers = { 'content-security-policy': policyOfTheGuide() };
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('console', (message) => void (/Content Security/.test(message.text()) && errors.push(message.text())));
  await served(
    () => undefined,
    async (origin) => {
      await page.goto(`${origin}/starter/served.html`);
      await whenTold(page, 'We help before anybody has to ask.');
    },
    headers,
  );
  assert.deepEqual(errors, []);
  await served(
    (path) =>
      /\/vonk\/kudos-wall-.*\.js$/.test(path)
        ? `${readFileSync(join(unpacked, path), 'utf8')}\nglobalThis.altered = true;`
        : undefined,
    async (origin) => {
      await page.goto(`${origin}/starter/served.html`);
      await whenTold(page, 'We help before anybody has to ask.');
      await new Promise((next) => setTimeout(next, 1000));
      assert.equal(await page.evaluate(() => 'altered' in globalThis), false);
    },
    headers,
  );
  await page.close();
});

test('the page in a frame works as it was delivered, under the policy of the guide too, and runs no altered chunk', async () => {
  const headers = { 'content-security-policy': policyOfTheGuide() };
  for (const [isAltered, more] of [
    [false, {}],
    [false, headers],
    [true, headers],
  ] as const) {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('console', (message) => void (/integrity|Security/i.test(message.text()) && errors.push(message.text())));
    await served(
      (path) =>
        isAltered && /\/vonk\/kudos-wall-.*\.js$/.test(path)
          ? `${readFileSync(join(unpacked, path), 'utf8')}\nglobalThis.altered = true;`
          : undefined,
      async (origin) => {
        await page.goto(`${origin}/vonk/embed.html?widget=kudos-wall&src=../starter/company.json&lang=en`);
        if (isAltered) await until(() => Promise.resolve(errors.length > 0), 'Nothing was refused');
        else await whenTold(page, 'Thanks');
        assert.equal(await page.evaluate(() => 'altered' in globalThis), false);
      },
      more,
    );
    if (!isAltered)
      assert.deepEqual(
        errors.filter((words) => !/data:image/.test(words)),
        [],
      );
    await page.close();
  }
});

test('the docs open from a server, with the guide to the download', async () => {
  const page = await browser.newPage();
  await served(
    () => undefined,
    async (origin) => {
      await page.goto(`${origin}/docs/iframe.html?viewMode=docs&id=guides-download--docs`);
      const english = asking(version).en.asks;
      for (const { place, mail } of english) for (const words of [place, ...mail.body]) await whenTold(page, words);
      await page.goto(`${origin}/docs/iframe.html?viewMode=docs&id=guides-wordpress--docs`);
      for (const language of ['nl', 'en'] as const) {
        const ask = asking(version)[language].asks.find(({ id }) => id === 'wordpress');
        for (const words of [ask?.mail.subject ?? '?', ...(ask?.mail.body ?? [])]) await whenTold(page, words);
      }
    },
  );
  await page.close();
});

test('the docs that are opened by a double click say in four languages how to open them, and nothing of it from a server', async () => {
  const { page } = await openFile('docs/index.html');
  const said = await until(
    () => page.$$eval('#root p', (all) => all.map(({ lang, innerText }) => `${lang}: ${innerText}`)),
    'Nothing was said',
  );
  assert.deepEqual(
    said.map((words) => words.slice(0, 2)),
    ['en', 'nl', 'fr', 'de'],
  );
  const link = await page.$eval('#root a', (one) => decodeURI(one.href));
  assert.ok(names.includes(link.slice(link.lastIndexOf('/') + 1)), link);
  await page.close();

  const fromServer = await browser.newPage();
  await served(
    () => undefined,
    async (origin) => {
      await fromServer.goto(`${origin}/docs/index.html`);
      await until(() => fromServer.$('#root nav, #root iframe'), 'Storybook never came');
      assert.equal(await fromServer.$('a[href*="READ"]'), null);
    },
    { 'content-security-policy': "default-src 'self' 'unsafe-inline' data:" },
  );
  await fromServer.close();
});

test('no page that is served asks for something that is not there, and each has a mark for its tab', async () => {
  await served(
    () => undefined,
    async (origin) => {
      for (const path of [
        'starter/served.html',
        'starter/starter.html',
        'check.html',
        'READ%20ME%20FIRST.html',
        'vonk/embed.html?widget=kudos-wall&src=../starter/company.json',
        'docs/index.html',
        'docs/iframe.html?viewMode=docs&id=guides-download--docs',
      ]) {
        const page = await browser.newPage();
        const missing: string[] = [];
        page.on('response', (response) => void (response.status() >= 400 && missing.push(response.url())));
        await page.goto(`${origin}/${path}`, { waitUntil: 'networkidle0' });
        const icons = await page.$$eval('link[rel~="icon"]', (links) => links.map((link) => link.href));
        assert.ok(icons.length > 0, `${path} has no mark`);
        for (const icon of icons.filter((one) => one.startsWith('http')))
          assert.ok(names.includes(decodeURI(new URL(icon).pathname.slice(1))), `${path}: ${icon}`);
        assert.deepEqual(missing, [], path);
        await page.close();
      }
    },
  );
});

test('the package in the release is the one that is packed, and its program runs', () => {
  const folder = join(scratch, 'package');
  mkdirSync(folder);
  const { status } = spawnSync('tar', ['-xzf', join(first, tarball), '--strip-components=1', '-C', folder]);
  assert.equal(status, 0);

  const { stdout } = spawnSync(
    process.execPath,
    [join(folder, 'dist/cli/vonk.js'), 'validate', join(unpacked, 'starter/company.json')],
    { encoding: 'utf8', cwd: scratch },
  );

  assert.match(stdout, /^No problem in /);
  assert.doesNotMatch(readFileSync(join(unpacked, 'starter/company.json'), 'utf8'), /"viewer"/);
  const { name } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { name: string };
  assert.equal(name, '@vonk-intranet/vonk');
});

test('the list of parts names whatever others wrote', () => {
  const { components } = JSON.parse(readFileSync(join(unpacked, 'parts.cdx.json'), 'utf8')) as {
    components: readonly { purl: string }[];
  };
  const inside = [...readFileSync(join(unpacked, 'vonk/licenses.md'), 'utf8').matchAll(/^## (\S+) - (\S+)/gm)];

  assert.ok(inside.length > 5);
  for (const [, name = '', itsVersion = ''] of inside)
    assert.ok(
      components.some(({ purl }) => purl === `pkg:npm/${name.replace('@', '%40')}@${itsVersion}`),
      `${name} ${itsVersion}`,
    );
});
