/** The built Storybook, built anew where something that it shows is newer. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../helpers/browser.page.js';

export const storybook = 'storybook-static';

function newest(path: string): number {
  const file = join(root, path);
  if (!existsSync(file)) return 0;
  if (!statSync(file).isDirectory()) return statSync(file).mtimeMs;
  return Math.max(0, ...readdirSync(file).map((name) => newest(join(path, name))));
}

export function buildStorybook(): void {
  const built = join(root, storybook, 'index.json');
  const shown = ['src', 'stories', '.storybook', 'test/fixtures', 'custom-elements.json', 'package-lock.json'];
  if (existsSync(built) && statSync(built).mtimeMs > Math.max(...shown.map(newest))) return;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['.config/build-storybook.js'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`Storybook was not built.\n${stdout}${stderr}`);
}
