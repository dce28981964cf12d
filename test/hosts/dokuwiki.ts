/**
 * DokuWiki from Debian's package, which takes no HTML in pages, with the plugin of the release: an administrator brings the
 * document, somebody who may write puts a widget on a page, a visitor sees it. Part of `npm run test:hosts`.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { launch, root } from '../helpers/browser.page.js';
import {
  Started,
  answers,
  freePort,
  post,
  run,
  shownIn,
  unpackPlugin,
  until,
  whyNot,
  write,
} from '../helpers/php-host.js';

const skip = whyNot(['/usr/share/dokuwiki/doku.php'], ['dokuwiki', 'php-xml']);
const started = new Started();
const company = readFileSync(join(root, 'demo/starter/company.json'), 'utf8');
let browser: Browser;
let origin = '';
let site = '';

const address = (): string => `${origin}/lib/exe/ajax.php?call=vonk`;

/** What an administrator sets in the configuration of the wiki. */
function configure(more = ''): void {
  write(
    join(site, 'conf/local.php'),
    `<?php
$conf['title'] = 'De Linde'; $conf['lang'] = 'nl'; $conf['useacl'] = 1; $conf['superuser'] = '@admin'; $conf['savedir'] = '${site}/data';
$conf['disableactions'] = 'register'; $conf['plugin']['vonk']['documents'] = ''; ${more}`,
  );
}

before(async () => {
  if (skip !== undefined) return;
  site = join(started.folder('dokuwiki'), 'site');
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  run('cp', '-rL', '/usr/share/dokuwiki', site);
  run('rm', '-f', join(site, 'inc/preload.php'));
  run('cp', '-rL', '/etc/dokuwiki', join(site, 'conf'));
  for (const name of [
    'pages',
    'meta',
    'media',
    'media_meta',
    'attic',
    'media_attic',
    'cache',
    'index',
    'locks',
    'tmp',
    'log',
  ])
    run('mkdir', '-p', join(site, 'data', name));
  const hash = (word: string): string =>
    run('php', '-r', `echo password_hash('${word}', PASSWORD_BCRYPT, array('cost' => 4));`);
  write(
    join(site, 'conf/users.auth.php'),
    `boss:${hash('boss-boss')}:Boss:boss@linde.example:admin,user\nann:${hash('ann-ann')}:Ann:ann@linde.example:user\n`,
  );
  write(join(site, 'conf/acl.auth.php'), '# <?php exit()?>\n*  @ALL  1\n*  @user  8\n');
  configure();
  unpackPlugin('dokuwiki', join(site, 'lib/plugins'));
  started.add(
    'php',
    ['-q', '-d', 'error_reporting=0', '-d', 'opcache.enable=0', '-S', `127.0.0.1:${port}`, '-t', site],
    {
      PHP_CLI_SERVER_WORKERS: '4',
    },
  );
  browser = await launch();
  await until(() => answers(`${origin}/doku.php`), 'DokuWiki did not answer');
});
after(async () => {
  await browser?.close();
  await started.stop();
});

const visitor = async (): Promise<Page> => (await browser.createBrowserContext()).newPage();

async function signedIn(name: string): Promise<Page> {
  const page = await visitor();
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(`${origin}/doku.php?id=start&do=login`);
  await page.type('#dw__login [name=u]', name);
  await page.type('#dw__login [name=p]', `${name}-${name}`);
  await Promise.all([page.waitForNavigation(), page.click('#dw__login [type=submit]')]);
  return page;
}

/** Writes a page as somebody who may; with `pick` the picker of the editor is used. */
async function writePage(page: Page, id: string, text: string, pick = false): Promise<void> {
  await page.goto(`${origin}/doku.php?id=${id}&do=edit`);
  await page.$eval('#wiki__text', (field, words) => void ((field as HTMLTextAreaElement).value = words), text);
  if (pick) {
    await page.waitForSelector('#tool__bar .vonk-picker');
    await page.click('#tool__bar .vonk-picker');
    await page.waitForSelector('.picker.vonk-picker button[title*="kudos-wall"]', { visible: true });
    if (process.env['VONK_PICTURES'])
      await page.screenshot({ path: join(process.env['VONK_PICTURES'], 'dw-editor.png') });
    await page.click('.picker.vonk-picker button[title*="kudos-wall"]');
  }
  await Promise.all([page.waitForNavigation(), page.click('#edbtn__save')]);
}

const htmlOf = async (id: string): Promise<string> => (await fetch(`${origin}/doku.php?id=${id}`)).text();

async function keep(page: Page, text: string): Promise<string> {
  await page.goto(`${origin}/doku.php?do=admin&page=vonk`);
  await page.$eval('#vonk-document', (field, words) => void ((field as HTMLTextAreaElement).value = words), text);
  await Promise.all([page.waitForNavigation(), page.click('.vonk-form [type=submit]')]);
  return page.$eval('div.error, div.success', (told) => (told as HTMLElement).innerText);
}

test(
  'an administrator brings the document; a mistake is told with its place, and nothing is kept of it',
  { skip },
  async () => {
    const page = await signedIn('boss');
    const line = company.slice(0, company.indexOf('"language": "nl"')).split('\n').length;
    assert.match(
      await keep(page, company.replace('"name": "De Linde",', '"name": "De Linde"')),
      new RegExp(`Regel ${line}, kolom 5: Hiervoor ontbreekt een komma`),
    );
    assert.equal((await fetch(address())).status, 404);

    assert.match(await keep(page, company), /Bewaard/);

    const answer = await fetch(address());
    assert.equal(answer.headers.get('content-type'), 'application/json; charset=utf-8');
    assert.equal(answer.headers.get('cache-control'), 'no-cache');
    assert.deepEqual(JSON.parse(await answer.text()), JSON.parse(company));
    const again = await fetch(address(), { headers: { 'if-none-match': answer.headers.get('etag') ?? '' } });
    assert.equal(again.status, 304);
  },
);

test(
  'somebody who may write picks a widget, and a visitor sees the document as it is now, on a page kept from before',
  { skip },
  async () => {
    const page = await signedIn('ann');
    await writePage(page, 'dank', '', true);
    const reader = await visitor();
    const errors: string[] = [];
    reader.on('pageerror', (error) => errors.push(String(error)));
    await reader.goto(`${origin}/doku.php?id=dank`);
    await until(
      async () => (await shownIn(reader, 'vonk-kudos-wall')).includes('Eva Claes'),
      'a visitor sees no thanks',
    );
    if (process.env['VONK_PICTURES'])
      for (const [name, width, scheme] of [
        ['wide', 1280, ''],
        ['narrow', 320, ''],
        ['dark', 800, 'dark'],
      ] as const) {
        await reader.setViewport({ width, height: 900 });
        await reader.evaluate((to) => (document.documentElement.style.colorScheme = to), scheme);
        await new Promise((next) => setTimeout(next, 600));
        await reader.screenshot({ path: join(process.env['VONK_PICTURES'], `dw-${name}.png`), fullPage: true });
      }

    await keep(await signedIn('boss'), company.replaceAll('Eva Claes', 'Eva Maes'));
    await reader.goto(`${origin}/doku.php?id=dank`);
    await until(async () => (await shownIn(reader, 'vonk-kudos-wall')).includes('Eva Maes'), 'the page shows what was');
    assert.deepEqual(errors, []);
  },
);

test('what somebody writes past the picker brings no attribute, address or tag of its own', { skip }, async () => {
  const page = await signedIn('ann');
  for (const [index, text] of [
    '{{vonk>kudos-wall?onclick=evil()&messages=evil&lang="><script>evil()</script>|a" onclick="evil()}}',
    '{{vonk>kudos-wall?heading[]=evil&theme=x%22%20onload=evil()&heading-level=3%22%20onclick=evil()}}',
    '{{vonk>kudos-wall onclick=evil()}}',
  ].entries()) {
    await writePage(page, `evil${index}`, text);
    const html = await htmlOf(`evil${index}`);
    assert.doesNotMatch(html, /<script>evil/, text);
    const tags = html.match(/<div class="vonk"[^]*?<\/div>/g) ?? [];
    for (const tag of tags)
      assert.doesNotMatch(tag.replace(/"[^"]*"/g, '""'), /onclick|onload|script|messages|evil/, text);
    assert.equal(tags.length, index === 2 ? 0 : 1, text);
  }
  const sources = [
    'javascript:evil()',
    'https://evil.example/c.json',
    '//evil.example/c.json',
    '/lib/exe/fetch.php/c.json',
  ];
  await writePage(page, 'sources', sources.map((src) => `{{vonk>kudos-wall?src=${src}}}`).join('\n\n'));
  const html = await htmlOf('sources');
  assert.doesNotMatch(html, /<vonk-/);
  assert.equal(html.match(/staat niet op de lijst van een beheerder/g)?.length, sources.length);
});

test(
  'an address that an administrator allows is shown, and no longer once they take it away, on a page kept from before',
  { skip },
  async () => {
    await writePage(
      await signedIn('ann'),
      'elders',
      '{{vonk>leaderboard?src=https://ok.example/c.json&meter=bar&heading-level=3}}',
    );
    assert.doesNotMatch(await htmlOf('elders'), /<vonk-/);
    // The wiki tells by the second whether its configuration is newer than a page that it keeps.
    const passes = (): Promise<void> => new Promise((next) => setTimeout(next, 1100));
    await passes();
    configure(`$conf['plugin']['vonk']['documents'] = "https://ok.example/c.json";`);
    assert.match(
      await htmlOf('elders'),
      /<vonk-leaderboard src="https:\/\/ok.example\/c.json" heading-level="3" meter="bar">/,
    );
    await passes();
    configure();
    assert.doesNotMatch(await htmlOf('elders'), /<vonk-/);
  },
);

test(
  'nobody but an administrator changes the document, and no page of somebody else in their name',
  { skip },
  async () => {
    const before = await (await fetch(address())).text();
    const fields = { vonk_document: '{ "vonk": 1 }', do: 'admin', page: 'vonk', id: 'start' };
    for (const page of [await visitor(), await signedIn('ann'), await signedIn('boss')]) {
      await page.goto(`${origin}/doku.php?id=start`);
      await post(page, `${origin}/doku.php?do=admin&page=vonk`, fields);
    }
    assert.equal((await fetch(address(), { method: 'POST', body: '{ "vonk": 1 }' })).status, 405);
    assert.equal(await (await fetch(address())).text(), before);
  },
);

test('who may not read the first page of the wiki may not read the document', { skip }, async () => {
  write(join(site, 'conf/acl.auth.php'), '# <?php exit()?>\n*  @ALL  0\n*  @user  8\n');
  const refused = await fetch(address());
  assert.equal(refused.status, 401);
  assert.equal(refused.headers.get('cache-control'), 'no-store');
  const page = await signedIn('ann');
  const answer = await page.evaluate(async () => {
    const { status, headers } = await fetch('/lib/exe/ajax.php?call=vonk');
    return [status, headers.get('cache-control')];
  });
  assert.deepEqual(answer, [200, 'private, no-cache']);
});
