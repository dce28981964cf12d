/**
 * WordPress from Debian's package with the plugin of the release: an administrator brings the document, an author puts a
 * widget on a page, a visitor sees it. Part of `npm run test:hosts`.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
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

const skip = whyNot(
  [
    '/usr/share/wordpress/wp-load.php',
    '/usr/sbin/mariadbd',
    '/usr/share/wordpress/wp-content/themes/twentytwentythree',
  ],
  ['wordpress', 'wordpress-theme-twentytwentythree', 'php-mysql', 'mariadb-server-core'],
);
const started = new Started();
const company = readFileSync(join(root, 'demo/starter/company.json'), 'utf8');
let browser: Browser;
let origin = '';
let site = '';

/** Runs PHP inside WordPress. */
const wp = (code: string): string => run('php', '-r', `require '${site}/wp-load.php'; ${code}`);

before(async () => {
  if (skip !== undefined) return;
  const folder = started.folder('wordpress');
  site = join(folder, 'site');
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  const asRoot = process.getuid?.() === 0 ? ['--user=root'] : [];
  const socket = join(folder, 'db.sock');
  const database = [`--datadir=${join(folder, 'data')}`, ...asRoot];
  run('mariadb-install-db', '--no-defaults', '--auth-root-authentication-method=normal', '--skip-test-db', ...database);
  started.add('/usr/sbin/mariadbd', ['--no-defaults', ...database, `--socket=${socket}`, '--skip-networking']);
  run('cp', '-rL', '/usr/share/wordpress', site);
  unpackPlugin('wordpress', join(site, 'wp-content/plugins'));
  write(
    join(site, 'wp-config.php'),
    `<?php
define('DB_NAME', 'wp'); define('DB_USER', 'root'); define('DB_PASSWORD', ''); define('DB_HOST', 'localhost:${socket}');
define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', ''); $table_prefix = 'wp_';
foreach (array('AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE') as $k) { define("{$k}_KEY", "$k of a test"); define("{$k}_SALT", "$k"); }
define('WP_HOME', '${origin}'); define('WP_SITEURL', '${origin}'); define('WP_HTTP_BLOCK_EXTERNAL', true);
define('DISABLE_WP_CRON', true); define('WP_AUTO_UPDATE_CORE', false);
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';`,
  );
  await until(() => existsSync(socket), 'MariaDB did not start');
  run('mariadb', '--no-defaults', `--socket=${socket}`, '-uroot', '-e', 'CREATE DATABASE wp');
  run(
    'php',
    '-r',
    `define('WP_INSTALLING', true); $_SERVER['HTTP_HOST'] = '127.0.0.1:${port}'; require '${site}/wp-load.php';
    require ABSPATH . 'wp-admin/includes/upgrade.php'; add_filter('pre_wp_mail', '__return_true');
    wp_install('De Linde', 'boss', 'boss@linde.example', true, '', 'boss-boss');
    wp_insert_user(array('user_login' => 'ann', 'user_pass' => 'ann-ann', 'user_email' => 'ann@linde.example', 'role' => 'author'));
    switch_theme('twentytwentythree'); require_once ABSPATH . 'wp-admin/includes/plugin.php';
    $r = activate_plugin('vonk/vonk.php'); if (is_wp_error($r)) { fwrite(STDERR, $r->get_error_message()); exit(1); }`,
  );
  started.add('php', ['-q', '-S', `127.0.0.1:${port}`, '-t', site], { PHP_CLI_SERVER_WORKERS: '4' });
  browser = await launch();
  await until(() => answers(`${origin}/wp-login.php`), 'WordPress did not answer');
});
after(async () => {
  await browser?.close();
  await started.stop();
});

async function signedIn(name: string): Promise<Page> {
  const page = await (await browser.createBrowserContext()).newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(`${origin}/wp-login.php`);
  await page.evaluate(
    (user, word) => {
      for (const [id, value] of [
        ['user_login', user],
        ['user_pass', word],
      ] as const)
        (document.getElementById(id) as HTMLInputElement).value = value;
    },
    name,
    `${name}-${name}`,
  );
  await Promise.all([page.waitForNavigation(), page.click('#wp-submit')]);
  return page;
}

const visitor = async (): Promise<Page> => (await browser.createBrowserContext()).newPage();

/** Sends the form of the settings with this text; gives back what the page then says. */
async function keep(page: Page, text: string, more: Readonly<Record<string, string>> = {}): Promise<string> {
  await page.goto(`${origin}/wp-admin/options-general.php?page=vonk`);
  await page.evaluate(
    (fields) => {
      for (const [name, value] of Object.entries(fields))
        (document.querySelector(`[name="${name}"]`) as HTMLTextAreaElement).value = value;
    },
    { vonk_document: text, ...more },
  );
  await Promise.all([page.waitForNavigation(), page.click('#submit')]);
  return page.$eval('.notice-error, .notice-success', (notice) => (notice as HTMLElement).innerText);
}

/** An article by the author, kept as WordPress keeps what an author sends; gives back what a visitor is sent. */
async function article(content: string): Promise<string> {
  const id = wp(
    `wp_set_current_user(get_user_by('login', 'ann')->ID); kses_init();
    echo wp_insert_post(wp_slash(array('post_title' => 'x', 'post_status' => 'publish', 'post_content' => base64_decode('${Buffer.from(content).toString('base64')}'))));`,
  );
  return (await fetch(`${origin}/?p=${id}`)).text();
}

test(
  'an administrator brings the document; a mistake is told with its place, and nothing is kept of it',
  { skip },
  async () => {
    const page = await signedIn('boss');
    const line = company.slice(0, company.indexOf('"language": "nl"')).split('\n').length;
    const broken = await keep(page, company.replace('"name": "De Linde",', '"name": "De Linde"'));
    assert.match(broken, new RegExp(`Line ${line}, column 5: A comma is missing before this`));
    assert.equal((await fetch(`${origin}/?vonk=company.json`)).status, 404);

    assert.match(
      await keep(page, company, { vonk_documents: 'https://ok.example/c.json\njavascript:alert(1)' }),
      /Saved/,
    );

    const answer = await fetch(`${origin}/?vonk=company.json`);
    assert.equal(answer.headers.get('content-type'), 'application/json; charset=utf-8');
    assert.equal(answer.headers.get('cache-control'), 'no-cache');
    assert.deepEqual(JSON.parse(await answer.text()), JSON.parse(company));
    const tag = answer.headers.get('etag') ?? '';
    const again = await fetch(`${origin}/?vonk=company.json`, { headers: { 'if-none-match': tag } });
    assert.equal(again.status, 304);
    assert.equal(wp(`echo implode(',', get_option('vonk_settings')['documents']);`), 'https://ok.example/c.json');
  },
);

test(
  'an author chooses a widget in the editor, publishes, and a visitor sees what the document says',
  { skip },
  async () => {
    const page = await signedIn('ann');
    await page.goto(`${origin}/wp-admin/post-new.php`);
    await page.waitForFunction(
      `window.wp?.data?.select('core/block-editor') && wp.blocks.getBlockType('vonk/widget') && document.querySelector('.edit-post-layout')`,
    );
    await page.evaluate(`
    wp.data.dispatch('core/edit-post').isFeatureActive;
    wp.data.select('core/edit-post').isFeatureActive('welcomeGuide') && wp.data.dispatch('core/edit-post').toggleFeature('welcomeGuide');
    wp.data.dispatch('core/editor').editPost({ title: 'Dank' });
    wp.data.dispatch('core/block-editor').insertBlock(wp.blocks.createBlock('vonk/widget'));
  `);
    await (await page.waitForSelector('[data-widget="kudos-wall"]'))?.click();
    await until(async () => (await shownIn(page, 'vonk-kudos-wall')).includes('Eva Claes'), 'no preview in the editor');
    if (process.env['VONK_PICTURES'])
      await page.screenshot({ path: join(process.env['VONK_PICTURES'], 'wp-editor.png') });
    const address = await page.evaluate(`(async () => {
    await wp.data.dispatch('core/editor').editPost({ status: 'publish' });
    await wp.data.dispatch('core/editor').savePost();
    return wp.data.select('core/editor').getPermalink();
  })()`);

    const reader = await visitor();
    const errors: string[] = [];
    reader.on('pageerror', (error) => errors.push(String(error)));
    await reader.goto(String(address));
    await until(
      async () => (await shownIn(reader, 'vonk-kudos-wall')).includes('Eva Claes'),
      'a visitor sees no thanks',
    );
    assert.deepEqual(errors, []);
    if (process.env['VONK_PICTURES'])
      for (const [name, width, scheme] of [
        ['wide', 1280, ''],
        ['narrow', 320, ''],
        ['dark', 800, 'dark'],
      ] as const) {
        await reader.setViewport({ width, height: 900 });
        await reader.evaluate((to) => (document.documentElement.style.colorScheme = to), scheme);
        // What changes its colour takes a moment.
        await new Promise((next) => setTimeout(next, 600));
        await reader.screenshot({ path: join(process.env['VONK_PICTURES'], `wp-${name}.png`), fullPage: true });
      }
  },
);

test('what an author writes past the picker brings no attribute, address or tag of its own', { skip }, async () => {
  for (const content of [
    '<!-- wp:vonk/widget {"widget":"kudos-wall","onclick":"evil()","heading":"a\\u0022 onclick=\\u0022evil()","lang":"\\u0022><script>evil()</script>"} /-->',
    '[vonk kudos-wall onclick="evil()" messages=\'{"evil()":1}\' heading=\'a" onclick="evil()\' theme="x onload=evil()"]',
    '<!-- wp:vonk/widget {"widget":"kudos-wall onclick=evil()"} /-->',
  ]) {
    const html = await article(content);
    const [around = ''] = /<div [^>]*class="[^"]*vonk[^"]*"[^]*?<\/div>/.exec(html) ?? [];
    assert.doesNotMatch(around.replace(/"[^"]*"/g, '""'), /onclick|onload|script|messages|evil/, content);
    assert.doesNotMatch(html, /<script>evil|evil\(\)<\/script/, content);
  }
  for (const src of [
    'javascript:evil()',
    'https://evil.example/c.json',
    '//evil.example/c.json',
    `${origin}/wp-content/x.txt`,
    'https://ok.example/c.json?x',
  ]) {
    const html = await article(`[vonk kudos-wall src="${src}"]`);
    assert.doesNotMatch(html, /<vonk-/, src);
    assert.doesNotMatch(html, /Only you, who can edit/, 'readers cannot mend it');
  }
  assert.match(
    await article('[vonk kudos-wall src="https://ok.example/c.json"]'),
    /<vonk-kudos-wall src="https:\/\/ok.example\/c.json"/,
  );
  assert.match(
    await article('[vonk leaderboard meter="bar" heading-level="3" lang="nl"]'),
    /lang="nl"><vonk-leaderboard[^>]* heading-level="3" meter="bar"/,
  );
});

test(
  'nobody but an administrator changes the document, and no page of somebody else in their name',
  { skip },
  async () => {
    const fields = { vonk_document: '{ "vonk": 1 }', vonk_theme: '', vonk_documents: 'https://evil.example/c.json' };
    const to = `${origin}/wp-admin/options-general.php?page=vonk`;
    const author = await signedIn('ann');
    assert.equal(await post(author, to, fields), 403);
    const boss = await signedIn('boss');
    assert.equal(await post(boss, to, fields), 403, 'without the nonce of the form');
    const reader = await visitor();
    await reader.goto(origin);
    await post(reader, to, fields);
    assert.equal((await fetch(`${origin}/?vonk=company.json`, { method: 'PUT', body: '{ "vonk": 1 }' })).status, 405);

    assert.deepEqual(JSON.parse(await (await fetch(`${origin}/?vonk=company.json`)).text()), JSON.parse(company));
    assert.equal(wp(`echo implode(',', get_option('vonk_settings')['documents']);`), 'https://ok.example/c.json');
  },
);

test('where only those who are signed in may read it, others are refused', { skip }, async () => {
  wp(`update_option('vonk_settings', array('signed_in' => true) + get_option('vonk_settings'));`);
  const refused = await fetch(`${origin}/?vonk=company.json`);
  assert.equal(refused.status, 401);
  assert.equal(refused.headers.get('cache-control'), 'no-store');
  const author = await signedIn('ann');
  assert.equal(await author.evaluate(async () => (await fetch('/?vonk=company.json')).status), 200);
});

test('the plugin speaks the language of whoever is there, and takes along what it kept when it goes', { skip }, () => {
  assert.equal(wp(`switch_to_locale('nl_NL'); echo __('Thanks', 'vonk');`), 'Thanks', 'that language is not installed');
  assert.equal(wp(`add_filter('determine_locale', fn() => 'nl_NL'); echo __('Thanks', 'vonk');`), 'Bedankjes');
  wp(
    `require_once ABSPATH . 'wp-admin/includes/plugin.php'; deactivate_plugins('vonk/vonk.php'); uninstall_plugin('vonk/vonk.php');`,
  );
  assert.equal(
    wp(`global $wpdb; echo $wpdb->get_var("SELECT COUNT(*) FROM $wpdb->options WHERE option_name LIKE '%vonk_%'");`),
    '0',
  );
});
