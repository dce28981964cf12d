/**
 * Writes the table of rooms into CONTRIBUTING.md, between its two marks. With --check it writes nothing, and fails when
 * the table there is another.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { rooms } from './rooms.js';
import { root } from './vonk-alias.js';

const page = join(root, 'CONTRIBUTING.md');
const between = /(<!-- rooms: [^>]* -->\n)[^]*(<!-- end of rooms -->)/;

const listed = (names) => names.join(', ');
const code = (names) => listed(names.map((name) => `\`${name}\``));

function mayImport({ rooms: whole = [], types = [], files = [] }) {
  const parts = [
    listed(whole),
    types.length > 0 ? `types of ${listed(types)}` : '',
    code(files.map((file) => file.replace('.ts', ''))),
  ].filter((part) => part !== '');
  return parts.length > 0 ? parts.join('; ') : 'nothing';
}

function packagesOf({ packages = [], node = false }) {
  return listed([...packages.map((name) => `\`${name}\``), ...(node ? ['Node'] : [])]) || '–';
}

/** The text of CONTRIBUTING.md with the table of rooms as it has to be. */
export async function withRooms(text) {
  const rows = Object.entries(rooms).map(
    ([name, room]) => `| \`src/${name}\` | ${room.holds} | ${mayImport(room)} | ${packagesOf(room)} |`,
  );
  const table = ['| room | what it holds | may import | packages |', '| - | - | - | - |', ...rows].join('\n');
  if (!between.test(text)) throw new Error('CONTRIBUTING.md has no place for the table of rooms.');
  const filled = text.replace(between, (_all, start, end) => `${start}\n${table}\n\n${end}`);
  return format(filled, { ...(await resolveConfig(page)), parser: 'markdown' });
}

if (process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1]) {
  const text = readFileSync(page, 'utf8');
  const wanted = await withRooms(text);
  if (process.argv.includes('--check')) {
    if (text !== wanted) {
      console.error('The table of rooms in CONTRIBUTING.md is another than .config/rooms.js says: npm run format.');
      process.exitCode = 1;
    }
  } else {
    writeFileSync(page, wanted);
  }
}
