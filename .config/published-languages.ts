import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { template, written } from '../src/cli/language/template.js';
import { root } from './vonk-alias.js';

const folder = join(root, 'src/locale/further');

/**
 * Puts languages beside the script tag that a page names with `messages-src`, and the template from which others are made:
 * all sentences with notes and the room that there is for them.
 */
export const publishedLanguages: Plugin = {
  name: 'vonk:published-languages',
  generateBundle() {
    const emit = (name: string, source: string): void =>
      void this.emitFile({ type: 'asset', fileName: `languages/${name}`, source });
    for (const file of readdirSync(folder)) emit(file, readFileSync(join(folder, file), 'utf8'));
    emit('template.json', written(template()));
  },
};
