import { expect } from '@open-wc/testing';
import '../../../stories/foundations/theme-builder/theme-builder.js';
import type { ThemeBuilder } from '../../../stories/foundations/theme-builder/theme-builder.js';
import { settled, still } from '../../helpers/mount.js';

let builder: ThemeBuilder;
let address = '';

const all = <E extends HTMLElement>(selector: string): readonly E[] => [
  ...builder.renderRoot.querySelectorAll<E>(selector),
];
const one = <E extends HTMLElement>(selector: string): E => {
  const [found] = all<E>(selector);
  if (!found) throw new Error(`The builder has no ${selector}.`);
  return found;
};
const button = (name: string): HTMLButtonElement => {
  const found = all<HTMLButtonElement>('button').find((each) => (each.ariaLabel ?? each.textContent.trim()) === name);
  if (!found) throw new Error(`The builder has no button "${name}".`);
  return found;
};
const nameOf = (field: HTMLElement): string | undefined => {
  const label = field.closest('label');
  return field.ariaLabel ?? (label?.querySelector('span:not([aria-hidden])') ?? label)?.textContent.trim();
};
const labelled = (name: string): HTMLInputElement => {
  const found = all<HTMLInputElement>('input, textarea').find((each) => nameOf(each) === name);
  if (!found) throw new Error(`The builder has no field "${name}".`);
  return found;
};

async function enter(name: string, value: string, event: 'input' | 'change'): Promise<void> {
  const field = labelled(name);
  field.value = value;
  field.dispatchEvent(new Event(event));
  await builder.updateComplete;
}
async function press(control: HTMLElement): Promise<void> {
  control.click();
  await builder.updateComplete;
}

/** What a widget in one of the panes draws with. */
function drawn(scheme: string, property: string, name: string): string {
  const base = one(`.pane[data-scheme=${scheme}] vonk-values-card`).shadowRoot?.querySelector<HTMLElement>('.base');
  if (!base) throw new Error('The widget is not there yet.');
  base.style.setProperty(property, `var(--_${name})`);
  const value = getComputedStyle(base).getPropertyValue(property);
  base.style.removeProperty(property);
  return value;
}

const code = (): string => one('.code').textContent;

describe('the theme builder', function () {
  this.timeout(30_000);

  beforeEach(async () => {
    address = location.href;
    builder = document.createElement('theme-builder') as ThemeBuilder;
    document.body.append(builder);
    await builder.updateComplete;
    for (const widget of all('vonk-values-card')) await settled(widget);
  });
  afterEach(() => {
    builder.remove();
    document.adoptedStyleSheets = [];
    history.replaceState(history.state, '', address);
  });

  it('shows all seven widgets in light and in dark, and one scheme alone on wish', async () => {
    expect(all('.pane [heading-level]').length).to.equal(14);
    await press(one('.preview-tools input'));
    expect(all('.pane').map(({ dataset }) => dataset['scheme'])).to.deep.equal(['light']);
    expect(all('.pane [heading-level]').length).to.equal(7);
  });

  it('dresses the widgets at once in what is chosen, and not itself', async () => {
    const own = getComputedStyle(button('Copy')).backgroundColor;
    await enter('Accent, as text', 'rgb(11, 110, 79)', 'change');
    await enter('Cards', '4', 'input');
    await enter('Size of text', '18', 'input');
    await press(all<HTMLInputElement>('input[name=density]')[1] as HTMLInputElement);

    for (const scheme of ['light', 'dark']) {
      expect(drawn(scheme, 'color', 'accent')).to.equal('rgb(11, 110, 79)');
      expect(drawn(scheme, 'border-top-left-radius', 'radius-m')).to.equal('4px');
      expect(drawn(scheme, 'font-size', 'font-size-m')).to.equal('18px');
      expect(drawn(scheme, 'padding-top', 'space-m')).to.equal('8px');
    }
    expect(drawn('light', 'color', 'surface')).not.to.equal(drawn('dark', 'color', 'surface'));
    expect(getComputedStyle(button('Copy')).backgroundColor).to.equal(own);
    expect(code()).to.contain('--vonk-accent: rgb(11, 110, 79);').and.to.contain('--vonk-radius-m: 4px;');
  });

  it('lets a preset of the page not reach the widgets in it', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(':root { --vonk-accent: rgb(1, 2, 3); --vonk-radius-m: 1px; }');
    document.adoptedStyleSheets = [sheet];
    await builder.updateComplete;
    expect(drawn('light', 'color', 'accent')).not.to.equal('rgb(1, 2, 3)');
    expect(drawn('light', 'border-top-left-radius', 'radius-m')).to.equal('12px');
  });

  it('starts from a preset, and an accent of its own takes the links of the preset along', async () => {
    await press(one('input[value=sharepoint]'));
    expect(drawn('light', 'color', 'text-accent')).to.equal('rgb(0, 90, 158)');
    await press(labelled('Another one in the dark'));
    await enter('Accent, as text', '#0b6e4f', 'change');
    expect(drawn('light', 'color', 'text-accent')).not.to.equal('rgb(0, 90, 158)');
    expect(code())
      .to.contain("@import '@vonk-intranet/vonk/theme/sharepoint.css';")
      .and.to.contain('--vonk-text-accent: initial;');
  });

  it('says of what is no colour that it is none, and keeps the one before', async () => {
    await enter('Accent, as text', 'warm ember', 'change');
    expect(labelled('Accent, as text').ariaInvalid).to.equal('true');
    expect(labelled('Accent, as text').value).to.equal('warm ember');
    expect(one('#mistyped').textContent).to.contain('Try #0b6e4f');
    expect(code()).not.to.contain('--vonk-accent');
  });

  it('names a pair that is low, with the colour that would do, and takes it for that scheme alone', async () => {
    expect(one('.verdict').textContent).to.contain('Everything can be read');
    await enter('Accent, as text', '#ffd400', 'change');
    expect(one('.verdict').textContent).to.contain('One pair is');
    const dark = drawn('dark', 'color', 'accent');
    const [cure] = all<HTMLButtonElement>('.cure button');
    expect(cure?.ariaLabel).to.match(/^Use it in light: #[0-9a-f]{6} as accent$/);
    await press(cure as HTMLButtonElement);
    expect(one('.verdict').textContent).to.contain('Everything can be read');
    expect(drawn('dark', 'color', 'accent')).to.equal(dark);
    expect(drawn('light', 'color', 'accent')).not.to.equal(dark);
  });

  it('reads a file of tokens, says what it could not use, and can be undone', async () => {
    await enter('Cards', '4', 'input');
    const file = {
      brand: { $type: 'color', green: { $value: '#0b6e4f' } },
      vonk: {
        accent: { $value: '{brand.green}' },
        'line-strong': { $type: 'color', $value: '#777777' },
        text: { $value: 'ink' },
      },
    };
    await enter('Paste a file of design tokens, or drop one here', JSON.stringify(file), 'input');
    await press(button('Read it'));

    expect(drawn('dark', 'color', 'accent')).to.equal('rgb(11, 110, 79)');
    expect(drawn('dark', 'color', 'line-strong')).to.equal('rgb(119, 119, 119)');
    // What the file does not speak of stays.
    expect(drawn('light', 'border-top-left-radius', 'radius-m')).to.equal('4px');
    expect(one('.outcome').textContent).to.contain('2 tokens were read');
    expect(one('.problems').textContent).to.contain('vonk.text').and.to.contain('ink');
    expect(one('.others').textContent).to.contain('brand.green');
    // What is not ours goes along.
    await press(all<HTMLInputElement>('input[name=form]')[1] as HTMLInputElement);
    expect((JSON.parse(code()) as typeof file).brand).to.deep.equal(file.brand);

    await press(button('Let it follow: line-strong'));
    expect(drawn('dark', 'color', 'line-strong')).not.to.equal('rgb(119, 119, 119)');
    await press(button('Undo'));
    await press(button('Undo'));
    expect(drawn('light', 'border-top-left-radius', 'radius-m')).to.equal('4px');
    expect(drawn('dark', 'color', 'accent')).not.to.equal('rgb(11, 110, 79)');
  });

  it('changes nothing for a file that it cannot read', async () => {
    await enter('Accent, as text', '#0b6e4f', 'change');
    await enter('Paste a file of design tokens, or drop one here', '{ "vonk": ', 'input');
    await press(button('Read it'));
    expect(one('.outcome').textContent).to.equal('Nothing was changed.');
    expect(one('.problems').textContent).to.contain('This is not JSON');
    expect(drawn('light', 'color', 'accent')).to.equal('rgb(11, 110, 79)');
  });

  it('lays a dropped file of the dark over the light', async () => {
    const colours = (accent: string): string =>
      JSON.stringify({ vonk: { accent: { $type: 'color', $value: accent } } });
    const transfer = new DataTransfer();
    transfer.items.add(new File([colours('#7fd1ae')], 'Dark.tokens.json'));
    transfer.items.add(new File([colours('#0b6e4f')], 'Light.tokens.json'));
    one('section[aria-labelledby=bring-in]').dispatchEvent(
      new DragEvent('drop', { dataTransfer: transfer, cancelable: true }),
    );
    for (let round = 0; round < 100 && !code().includes('light-dark'); round += 1)
      await new Promise((done) => setTimeout(done, 20));
    expect(drawn('light', 'color', 'accent')).to.equal('rgb(11, 110, 79)');
    expect(drawn('dark', 'color', 'accent')).to.equal('rgb(127, 209, 174)');
  });

  it('is told by an address, which follows what is chosen', async () => {
    await enter('Accent, as text', '#0b6e4f', 'change');
    expect(location.hash).to.equal('#theme?preset=ember&accent=%230b6e4f');
    location.hash = '#theme?preset=fluent&radius-m=2px';
    for (let round = 0; round < 100 && !code().includes('fluent'); round += 1)
      await new Promise((done) => setTimeout(done, 20));
    expect(drawn('light', 'border-top-left-radius', 'radius-m')).to.equal('2px');
    expect(one<HTMLInputElement>('input[value=fluent]').checked).to.equal(true);
  });

  for (const scheme of ['light', 'dark'])
    it(`is accessible, also with all that it can say, ${scheme}`, async () => {
      document.documentElement.style.colorScheme = scheme;
      await enter('Accent, as text', '#ffd400', 'change');
      await enter(
        'Paste a file of design tokens, or drop one here',
        '{"vonk":{"text":{"$value":"ink"},"good":{"$type":"color","$value":"#999"}},"a":{"$value":1}}',
        'input',
      );
      await press(button('Read it'));
      await enter('Accent, as text', 'no colour', 'change');
      for (const widget of all('.pane [heading-level]')) await still(widget);
      await expect(builder).to.be.accessible();
      document.documentElement.style.colorScheme = '';
    });
});
