/** Portraits of the people of the company: plain shapes, drawn from the id, the same each time. */
import { box, chance, dot, form, oval, palette, pick, stroke, svg } from './drawing.js';
import { hairBehind, hairInFront } from './hair.js';
import { type Extra, type Look, hairColours, hairStyles, looks } from './looks.js';

const size = 96;
const skins = ['#f3d3bd', '#eabd9d', '#dba77f', '#b9805a', '#8f5f43', '#6d4431'] as const;
const backs = ['#e9e0d1', '#dfe6dc', '#dbe5e7', '#eddccf', '#e6dbe0', '#ece3c9', '#d8e0d3', '#e3dfe9'] as const;
const clothes = [
  palette.pine,
  palette.leaf,
  palette.lake,
  palette.night,
  palette.ember,
  palette.clay,
  palette.mustard,
  palette.plum,
  palette.stone,
  palette.oak,
] as const;

const scarves = [palette.leaf, palette.plum, palette.lake, palette.clay, palette.mustard, palette.night] as const;

/** A portrait as a square SVG of 96 by 96. Whoever is not in the company gets a look of their own as well. */
export function portrait(id: string): string {
  const random = chance(id);
  const look = looks[id] ?? lookOf(random);
  const skin = skins[look.skin - 1] ?? skins[0];
  const hair = look.hair === 'scarf' ? pick(random, scarves) : hairColours[look.colour];
  const wears = (extra: Extra): boolean => look.extras.includes(extra);
  const top = pick(random, clothes);
  const width = 18 + random() * 2.5;
  return svg(
    size,
    size,
    box(0, 0, size, size, pick(random, backs)),
    hairBehind(look.hair, hair, width),
    form(`M10 97 C12 76 27 69 48 69 C69 69 84 76 86 97 Z`, top),
    neckline(random, top, skin),
    box(40, 54, 16, 19, skin, { rx: 8 }),
    form('M40.5 63 C44 67.5 52 67.5 55.5 63 L55.5 66 C52 70 44 70 40.5 66 Z', palette.ink, { opacity: 0.12 }),
    look.hair === 'scarf' ? '' : ears(width, skin),
    oval(48, 43, width, 22, skin),
    wears('beard') ? beard(hair, width) : '',
    wears('stubble') ? form(jaw(width), hair, { opacity: 0.22 }) : '',
    face(random, look.skin),
    wears('moustache')
      ? form('M39 52.5 C42 49 46 49.5 48 51 C50 49.5 54 49 57 52.5 C54 55 50 54 48 53 C46 54 42 55 39 52.5 Z', hair)
      : '',
    hairInFront(look.hair, hair, width),
    wears('glasses') ? glasses(look.skin) : '',
    wears('earrings') && look.hair !== 'scarf'
      ? dot(48 - width, 51, 1.9, palette.mustard) + dot(48 + width, 51, 1.9, palette.mustard)
      : '',
    wears('helmet') ? helmet(width) : '',
    wears('beanie') ? beanie(width, pick(random, [palette.ember, palette.mustard, palette.leaf, palette.lake])) : '',
  );
}

function lookOf(random: () => number): Look {
  return {
    skin: 1 + Math.floor(random() * skins.length),
    hair: pick(random, hairStyles),
    colour: pick(random, ['black', 'brown', 'chestnut', 'blond', 'red', 'grey']),
    extras: random() < 0.3 ? ['glasses'] : [],
  };
}

const ears = (width: number, skin: string): string =>
  oval(48 - width, 45, 3, 4.4, skin) + oval(48 + width, 45, 3, 4.4, skin);

const jaw = (width: number): string =>
  `M${48 - width} 43 C${48 - width} 58 ${48 - 10} 66 48 66 C${48 + 10} 66 ${48 + width} 58 ${48 + width} 43 C${48 + width - 3} 52 56 50 48 50 C40 50 ${48 - width + 3} 52 ${48 - width} 43 Z`;

const beard = (hair: string, width: number): string =>
  form(jaw(width), hair) +
  form('M42.5 56 C45 59.5 51 59.5 53.5 56 C51 55 45 55 42.5 56 Z', palette.cream, { opacity: 0.75 });

function face(random: () => number, skin: number): string {
  const line = skin >= 5 ? '#2a1a14' : '#4a2f26';
  const y = 42 + random() * 1.2;
  const smile = 3 + random() * 2;
  return (
    oval(37, 51, 3.6, 2.3, palette.ember, { opacity: 0.16 }) +
    oval(59, 51, 3.6, 2.3, palette.ember, { opacity: 0.16 }) +
    dot(40.5, y, 1.75, line) +
    dot(55.5, y, 1.75, line) +
    stroke(`M37.5 ${y - 5} Q40.5 ${y - 6.6} 43.3 ${y - 5.2}`, line, 1.3, { opacity: 0.75 }) +
    stroke(`M52.7 ${y - 5.2} Q55.5 ${y - 6.6} 58.5 ${y - 5}`, line, 1.3, { opacity: 0.75 }) +
    stroke('M48 44.5 Q49.8 47.5 47.6 48.4', line, 1.2, { opacity: 0.45 }) +
    stroke(`M${48 - 5} 54.5 Q48 ${54.5 + smile} ${48 + 5} 54.5`, line, 1.6)
  );
}

function glasses(skin: number): string {
  const frame = skin >= 5 ? palette.mustard : palette.night;
  const glass = { fill: palette.cream, 'fill-opacity': 0.25, stroke: frame, 'stroke-width': 1.6 };
  return (
    dot(40.2, 43, 5.8, palette.cream, glass) +
    dot(55.8, 43, 5.8, palette.cream, glass) +
    stroke('M46 42.4 Q48 41 50 42.4', frame, 1.6)
  );
}

function neckline(random: () => number, top: string, skin: string): string {
  const trim = pick(random, [palette.cream, palette.paper, palette.sand, palette.mist]);
  switch (Math.floor(random() * 5)) {
    case 0:
      return form('M38 70 L48 84 L58 70 Q48 66 38 70 Z', skin) + stroke('M38 70 L48 84 L58 70', trim, 2);
    case 1:
      return form('M37 69 Q48 80 59 69 L62 71 Q48 86 34 71 Z', trim);
    case 2:
      return form('M37 69.5 L48 78 L42 86 L33 72 Z', trim) + form('M59 69.5 L48 78 L54 86 L63 72 Z', trim);
    case 3:
      return box(37, 64, 22, 10, top, { rx: 5 });
    default:
      return (
        stroke('M30 73 L34 97', trim, 4) +
        stroke('M66 73 L62 97', trim, 4) +
        form('M37 69 Q48 79 59 69 Q48 66 37 69 Z', skin)
      );
  }
}

function helmet(width: number): string {
  const left = 48 - width - 3;
  const right = 48 + width + 3;
  return (
    form(`M${left} 32 C${left} 8 ${right} 8 ${right} 32 Z`, palette.mustard) +
    box(left - 3, 30, right - left + 6, 4.5, '#c98d28', { rx: 2.2 }) +
    form('M44.5 13.5 Q48 12.6 51.5 13.5 L51.5 30 L44.5 30 Z', '#eec063')
  );
}

function beanie(width: number, colour: string): string {
  const left = 48 - width - 2;
  const right = 48 + width + 2;
  return (
    form(`M${left} 32 C${left - 1} 6 ${right + 1} 6 ${right} 32 Z`, colour) +
    box(left - 1.5, 27, right - left + 3, 8.5, colour, { rx: 3 }) +
    box(left - 1.5, 27, right - left + 3, 8.5, palette.ink, { rx: 3, opacity: 0.14 })
  );
}
