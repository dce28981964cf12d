/** Colours of samples are set one by one: a strict page allows no style attributes. */
import { type Measured, type Rgba, type Scheme, over, toHex } from './contrast.js';
import { measure } from './measure.js';
import type { PresetName } from './theme.js';

const black: Rgba = [0, 0, 0, 1];

/** Every preset is measured once, for the dots beside its name. */
const known = new Map<PresetName, Measured>();

function coloursOf(preset: PresetName): Measured {
  const colours = known.get(preset) ?? measure({ preset, values: {} }).colours;
  known.set(preset, colours);
  return colours;
}

/** Paints every sample of a pair, and the dots of every preset. */
export function paint(root: ParentNode, colours: Measured): void {
  for (const sample of root.querySelectorAll<HTMLElement>('.sample')) {
    const { role = '', on = '', scheme = 'light' } = sample.dataset;
    const roles = colours[scheme as Scheme];
    const ground = over(roles.get(on) ?? black, roles.get('canvas') ?? black);
    sample.style.setProperty('background', toHex(ground));
    sample.style.setProperty('color', toHex(over(roles.get(role) ?? black, ground)));
  }
  for (const dots of root.querySelectorAll<HTMLElement>('.dots')) {
    const { light } = coloursOf(dots.dataset['preset'] as PresetName);
    ['accent', 'surface', 'text'].forEach((role, index) => {
      (dots.children[index] as HTMLElement).style.setProperty('background', toHex(light.get(role) ?? black));
    });
  }
}
