import { expect } from '@open-wc/testing';
import {
  type Rgba,
  contrast,
  findings,
  mix,
  nearestReadable,
  over,
  toHex,
} from '../../../stories/foundations/theme-builder/contrast.js';

const grey = (channel: number): Rgba => [channel / 255, channel / 255, channel / 255, 1];
const [black, white] = [grey(0), grey(255)];

describe('the contrast of the theme builder', () => {
  it('knows what WCAG knows: black on white is 21, and mid grey on white 4.48', () => {
    expect(contrast(black, white)).to.be.closeTo(21, 0.001);
    expect(contrast(white, black)).to.be.closeTo(21, 0.001);
    expect(contrast(grey(0x77), white)).to.be.closeTo(4.478, 0.001);
    expect(contrast(white, white)).to.equal(1);
  });

  it('sees a colour that lets through as it looks on what is below', () => {
    expect(toHex(over([0, 0, 0, 0.5], white))).to.equal('#808080');
    expect(toHex(mix(black, white, 0.25))).to.equal('#bfbfbf');
    expect(toHex([1, 0, 0, 0.5])).to.equal('#ff000080');
  });

  it('finds the nearest colour that is readable, and leaves one that is', () => {
    for (const [colour, ground] of [
      [grey(0x99), white],
      [grey(0x40), black],
      [[1, 1, 0, 1], white],
      [[0, 0, 1, 1], grey(0x22)],
    ] as const) {
      const found = nearestReadable(colour, ground, 4.5);
      expect(contrast(found, ground), toHex(found)).to.be.at.least(4.5);
      expect(contrast(found, ground), toHex(found)).to.be.below(5.2);
    }
    expect(toHex(nearestReadable(grey(0x33), white, 4.5))).to.equal('#333333');
  });

  it('judges each pair by what it needs, never rounded up, and says which colour would do', () => {
    const everywhere = new Map<string, Rgba>([
      ['text', grey(0x77)],
      ['on-accent', white],
      ['accent', grey(0x11)],
      ['line', white],
      ['surface', white],
    ]);
    const found = findings({ light: everywhere, dark: everywhere }, 'light');
    const of = (role: string, on: string) => found.find(({ pair }) => pair.role === role && pair.on === on);

    expect(of('text', 'surface')).to.include({ ratio: 4.47, isEnough: false, scheme: 'light' });
    const cure = Number.parseInt(of('text', 'surface')?.cure?.slice(1, 3) ?? '', 16);
    expect(contrast(grey(cure), white)).to.be.at.least(4.5);
    expect(of('on-accent', 'accent')).to.include({ isEnough: true, cure: undefined });
    // What only decorates needs nothing.
    expect(of('line', 'surface')).to.include({ ratio: 1, isEnough: true, cure: undefined });
  });
});
