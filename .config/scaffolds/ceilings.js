/** The ceilings in .config/size.js: what is added weighs something, and a scaffold says so with as much as it adds. */
import { readProjectFile, replaceIn } from './project.js';

const file = '.config/size.js';
const pattern = (name) => new RegExp(`^  '?${name}'?: \\{ first: ([\\d.]+), most: ([\\d.]+) \\},$`, 'gm');

export function ceilingOf(name) {
  const [[, first, most] = []] = readProjectFile(file).matchAll(pattern(name));
  return { first: Number(first), most: Number(most) };
}

/**
 * Raises every ceiling. In KiB, for each widget and for all of them together.
 *
 * @param {{ widget: number, all: number }} more
 */
export function raiseCeilings({ widget, all }) {
  replaceIn(file, pattern('([a-z][a-z -]*)'), (line, name) => {
    const more = name === 'all widgets' ? all : widget;
    return line.replace(/(?<=: )[\d.]+/g, (size) => String(Math.round((Number(size) + more) * 10) / 10));
  });
}
