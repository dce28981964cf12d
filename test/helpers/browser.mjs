import { existsSync, readdirSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { delimiter, join } from 'node:path';

/** The commands under which Chromium and its relatives are installed. */
const commands = [
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge',
  'chromium',
  'chromium-browser',
];

/** The fixed places where installers put a browser on macOS and Windows. */
function installedPaths() {
  const home = homedir();
  const windows = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
      join(folder, 'Chromium', 'Application', 'chrome.exe'),
    ]);
  const mac = ['/Applications', join(home, 'Applications')].flatMap((folder) => [
    join(folder, 'Google Chrome.app', 'Contents', 'MacOS', 'Google Chrome'),
    join(folder, 'Microsoft Edge.app', 'Contents', 'MacOS', 'Microsoft Edge'),
    join(folder, 'Chromium.app', 'Contents', 'MacOS', 'Chromium'),
  ]);
  return platform() === 'win32' ? windows : platform() === 'darwin' ? mac : [];
}

/** The browsers in the caches of Playwright and Puppeteer, newest first. */
function cachedPaths() {
  const home = homedir();
  const folders = [
    process.env.PLAYWRIGHT_BROWSERS_PATH,
    join(home, '.cache', 'ms-playwright'),
    join(home, 'Library', 'Caches', 'ms-playwright'),
    process.env.LOCALAPPDATA && join(process.env.LOCALAPPDATA, 'ms-playwright'),
    process.env.PUPPETEER_CACHE_DIR && join(process.env.PUPPETEER_CACHE_DIR, 'chrome'),
    join(home, '.cache', 'puppeteer', 'chrome'),
  ];
  const inside = [
    ['chrome-linux', 'chrome'],
    ['chrome-linux64', 'chrome'],
    ['chrome-win', 'chrome.exe'],
    ['chrome-win64', 'chrome.exe'],
    ['chrome-mac', 'Chromium.app', 'Contents', 'MacOS', 'Chromium'],
    ['chrome-mac-x64', 'Google Chrome for Testing.app', 'Contents', 'MacOS', 'Google Chrome for Testing'],
    ['chrome-mac-arm64', 'Google Chrome for Testing.app', 'Contents', 'MacOS', 'Google Chrome for Testing'],
  ];
  return folders
    .filter((folder) => folder !== undefined && folder !== '' && existsSync(folder))
    .flatMap((folder) =>
      readdirSync(/** @type {string} */ (folder))
        .filter((version) => !version.startsWith('chromium_headless_shell'))
        .sort()
        .reverse()
        .flatMap((version) => inside.map((parts) => join(/** @type {string} */ (folder), version, ...parts))),
    );
}

/** Every command above, in every folder of PATH. */
function pathsOnPath() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const ending = platform() === 'win32' ? '.exe' : '';
  return commands.flatMap((command) => folders.map((folder) => join(folder, command + ending)));
}

/**
 * Where a Chromium-like browser is: CHROME_PATH first, then the commands on PATH, then the usual
 * folders of the system, then the caches of Playwright and Puppeteer.
 *
 * @returns {string | undefined} Undefined when there is none.
 */
export function findBrowser() {
  const asked = process.env.CHROME_PATH;
  if (asked) {
    return existsSync(asked) ? asked : undefined;
  }
  return [...pathsOnPath(), ...installedPaths(), ...cachedPaths()].find((path) => existsSync(path));
}

/** What to tell somebody who has no browser. */
export const noBrowser =
  'The tests need Chrome, Edge or Chromium. Install one, or set CHROME_PATH to the program of one that you have.';

/** Flags that keep the browser quiet and apart: no first-run page, no background traffic, nothing beyond this machine. */
export const browserFlags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE *.localhost, EXCLUDE 127.0.0.1, EXCLUDE [::1]',
  // Root has no sandbox to offer; everybody else keeps it.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];
