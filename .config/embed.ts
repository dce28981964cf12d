import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Plugin, type Rolldown, build } from 'vite';
import { checkedFrame } from './integrity.js';
import { root } from './vonk-alias.js';

const folder = join(root, 'src/embed');

/** The script of the page in one classic file: a frame that keeps the page apart from its own site can load no modules. */
async function script(): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: join(folder, 'embed.ts'), formats: ['iife'], name: 'vonkEmbed', fileName: 'embed' },
    },
  })) as readonly Rolldown.RolldownOutput[];
  const code = built[0]?.output.find((one) => one.type === 'chunk')?.code;
  if (code === undefined) throw new Error('src/embed/embed.ts became no file.');
  return code;
}

/** Puts the page for hosts that allow a frame alone beside the script tag, with the themes that its address may name. */
export const embedPage: Plugin = {
  name: 'vonk:embed-page',
  async generateBundle() {
    const emit = (fileName: string, source: string): void => void this.emitFile({ type: 'asset', fileName, source });
    for (const name of ['embed.html', 'embed.css']) emit(name, readFileSync(join(folder, name), 'utf8'));
    emit('embed.js', await script());
  },
  // As they were written: whatever stands in a bundle before may yet be added to.
  writeBundle({ dir = '' }, bundle) {
    const names = Object.keys(bundle).filter((name) => /\.js$|^embed\.html$/.test(name));
    const files = new Map(names.map((name) => [name, new Uint8Array(readFileSync(join(dir, name)))]));
    writeFileSync(join(dir, 'embed.html'), checkedFrame(files).page);
  },
};
