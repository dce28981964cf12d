import { expect } from '@open-wc/testing';
import { type TokenFile, readTokens } from '../../../stories/foundations/theme-builder/read-tokens.js';

const read = (vonk: object, rest: object = {}): TokenFile => readTokens(JSON.stringify({ ...rest, vonk }));
const light = (file: TokenFile, name: string): string | undefined => file.values.get(name)?.light;
const color = ($value: unknown) => ({ $type: 'color', $value });

describe('reading design tokens', () => {
  it('takes colours as objects of every space, as hex codes, and as CSS', () => {
    const values: readonly (readonly [unknown, string])[] = [
      ['#0B6E4F', '#0b6e4f'],
      ['#abc', '#abc'],
      ['#0b6e4f80', '#0b6e4f80'],
      ['rgba(11, 110, 79, 0.5)', 'rgba(11, 110, 79, 0.5)'],
      [{ colorSpace: 'srgb', components: [1, 0.5, 0], hex: '#ff8000' }, '#ff8000'],
      [{ colorSpace: 'srgb', components: [1, 0.5, 0], alpha: 0.5 }, '#ff800080'],
      [{ colorSpace: 'oklch', components: [0.555, 0.14, 48] }, 'oklch(0.555 0.14 48)'],
      [{ colorSpace: 'oklch', components: [0.5, 0.1, 'none'], alpha: 0.4 }, 'oklch(0.5 0.1 none / 0.4)'],
      [{ colorSpace: 'hsl', components: [330, 100, 50] }, 'hsl(330 100% 50%)'],
      [{ colorSpace: 'hwb', components: [330, 0, 10] }, 'hwb(330 0% 10%)'],
      [{ colorSpace: 'lab', components: [60, 93, -61] }, 'lab(60 93 -61)'],
      [{ colorSpace: 'lch', components: [60, 111, 327] }, 'lch(60 111 327)'],
      [{ colorSpace: 'oklab', components: [0.7, 0.2, -0.1] }, 'oklab(0.7 0.2 -0.1)'],
      [{ colorSpace: 'display-p3', components: [1, 0, 1] }, 'color(display-p3 1 0 1)'],
      [{ colorSpace: 'xyz-d65', components: [0.5, 0.2, 0.9] }, 'color(xyz-d65 0.5 0.2 0.9)'],
    ];
    for (const [value, css] of values) {
      const file = read({ accent: color(value) });
      expect(file.problems, JSON.stringify(value)).to.deep.equal([]);
      expect(light(file, 'accent')).to.equal(css);
      expect(CSS.supports('color', css), css).to.equal(true);
    }
  });

  it('takes the other types as the form has them, and as older tools wrote them', () => {
    const file = read({
      'font-size': { $type: 'dimension', s: { $value: { value: 13, unit: 'px' } }, m: { $value: '0.9rem' } },
      radius: { m: { $type: 'number', $value: 10 } },
      font: { $type: 'fontFamily', $value: ['Inter Display', 'sans-serif'] },
      'font-strong': { $type: 'fontWeight', $value: 'semi-bold' },
      'line-height': { $type: 'number', $value: 1.4 },
      motion: {
        duration: { $type: 'duration', $value: '150ms' },
        easing: { $type: 'cubicBezier', $value: [0, 0, 0.5, 1] },
      },
      shadow: {
        $type: 'shadow',
        $value: {
          color: '#00000080',
          offsetX: { value: 0, unit: 'px' },
          offsetY: { value: 2, unit: 'px' },
          blur: { value: 4, unit: 'px' },
          spread: { value: 0, unit: 'px' },
        },
      },
    });

    expect(file.problems).to.deep.equal([]);
    expect(Object.fromEntries([...file.values].map(([name, value]) => [name, value.light]))).to.deep.equal({
      'font-size-s': '13px',
      'font-size-m': '0.9rem',
      'radius-m': '10px',
      font: '"Inter Display", sans-serif',
      'font-strong': '600',
      'line-height': '1.4',
      'motion-duration': '150ms',
      'motion-easing': 'cubic-bezier(0, 0, 0.5, 1)',
      shadow: '0 2px 4px 0 #00000080',
    });
  });

  it('follows aliases and pointers, also through each other and into the dark', () => {
    const brand = {
      $type: 'color',
      blue: { $value: '#0000ff', $extensions: { mode: { Light: '#0000ff', Dark: '#8888ff' } } },
      main: { $value: '{brand.blue}' },
    };
    const file = read(
      {
        accent: { $value: '{brand.main}' },
        focus: { $ref: '#/brand/blue' },
        text: color({ $ref: '#/brand/blue/$value' }),
      },
      { brand },
    );

    expect(file.problems).to.deep.equal([]);
    for (const name of ['accent', 'focus', 'text'])
      expect(file.values.get(name), name).to.deep.equal({ light: '#0000ff', dark: '#8888ff' });
    expect(file.others).to.deep.equal(['brand.blue', 'brand.main']);
  });

  it('knows our tokens by the names that other tools give them', () => {
    for (const document of [
      { accent: color('#123456') },
      { vonk: { accent: color('#123456') } },
      { global: { vonk: { accent: color('#123456') } } },
      { 'vonk/accent': color('#123456') },
      { 'vonk-accent': color('#123456') },
    ])
      expect(light(readTokens(JSON.stringify(document)), 'accent'), JSON.stringify(document)).to.equal('#123456');
    // A name that only ends like one of ours is somebody else's.
    expect(readTokens(JSON.stringify({ brand: { accent: color('#123456') } })).others).to.deep.equal(['brand.accent']);
  });

  it('names what it cannot use, with a cure, and reads the rest', () => {
    const file = read({
      accent: color('#0b6e4f'),
      text: color('dark blue'),
      surface: color({ colorSpace: 'rgb', components: [1, 2] }),
      radius: { $type: 'dimension', m: { $value: { value: 2, unit: 'em' } } },
      line: { $value: '{nowhere.to.be.found}' },
      good: { $value: '{vonk.heed}' },
      heed: { $value: '{vonk.good}' },
    });

    expect([...file.values.keys()]).to.deep.equal(['accent']);
    expect(file.problems.map(({ where }) => where)).to.deep.equal([
      'vonk.text',
      'vonk.surface',
      'vonk.radius.m',
      'vonk.line',
      'vonk.good',
      'vonk.heed',
    ]);
    for (const { problem, cure } of file.problems) {
      expect(problem).to.match(/^This token .+\.$/);
      expect(cure).to.match(/\.$/);
    }
    expect(file.problems[0]?.problem).to.contain('dark blue');
    expect(file.problems[3]?.problem).to.contain('nowhere.to.be.found');
    expect(file.problems[4]?.problem).to.contain('comes back to itself');
  });

  it('says what is wrong with a file that is no file of tokens', () => {
    const told = (text: string): string => {
      const { problems, values } = readTokens(text);
      expect(values.size).to.equal(0);
      expect(problems.length, text).to.equal(1);
      return problems.map(({ where, problem, cure }) => `${where}: ${problem} ${cure}`).join();
    };

    expect(told('')).to.contain('Paste the text');
    expect(told('{\n  "vonk": {\n    "accent": nope\n  }\n}')).to.match(/This is not JSON: .*nope/s);
    // Where it breaks off, in browsers that tell it.
    expect(told('{\n  "vonk": {\n    "accent": "nope')).to.match(/^line 3: This is not JSON/);
    expect(told('[1, 2]')).to.contain('no groups');
    expect(told('{ "name": "something else" }')).to.contain('no token');
    expect(told('{ "accent": { "value": "#123456", "type": "color" } }')).to.contain('DTCG');
    expect(told('{ "brand": { "blue": { "$type": "color", "$value": "#123456" } } }')).to.contain('{brand.blue}');
  });

  it('lets nothing through that would end a declaration', () => {
    const file = read({
      accent: color('red; background: url(https://example.invalid)'),
      font: { $type: 'fontFamily', $value: 'x"; } body { display: none' },
      'line-height': { $type: 'number', $value: '1; color: red' },
    });
    expect(file.values.size).to.equal(0);
    expect(file.problems.length).to.equal(3);
  });
});
