import MagicString from 'magic-string';
import { Visitor, type Plugin } from 'vite';

/** Less room for the same rules: no comments, no white space that means nothing. Strings stay as they are. */
function tightCss(css: string): string {
  return css
    .split(/("[^"]*"|'[^']*')/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part
            .replace(/\/\*[^]*?\*\//g, '')
            .replace(/\s+/g, ' ')
            .replace(/ ?([{};,]) ?/g, '$1')
            .replace(/: /g, ':')
            .replace(/;}/g, '}'),
    )
    .join('');
}

/** Line breaks and indentation count as one space in a page; where they do not, the template stays as it is. */
const tightHtml = (html: string): string => (/<(pre|textarea)\b/.test(html) ? html : html.replace(/\s*\n\s*/g, '\n'));

/** In a drawing no number needs its last noughts, and no tag a space before its end. */
const tightSvg = (svg: string): string =>
  tightHtml(svg.replace(/(\.\d*?[1-9])0+(?!\d)/g, '$1').replaceAll(' />', '/>'));

const tighten: Readonly<Record<string, (text: string) => string>> = { css: tightCss, html: tightHtml, svg: tightSvg };

/** Takes the white space out of the css`` and html`` templates, which no minifier dares to touch. */
export const tightTemplates: Plugin = {
  name: 'vonk:tight-templates',
  transform: {
    filter: { id: /\/src\/.*\.ts$/, code: /\b(css|html|svg)`/ },
    handler(code, id) {
      const text = new MagicString(code);
      new Visitor({
        TaggedTemplateExpression({ tag, quasi }) {
          const tight = tag.type === 'Identifier' ? tighten[tag.name] : undefined;
          for (const { value, start, end } of tight ? quasi.quasis : []) {
            const [from, to] = [code.indexOf(value.raw, start), end];
            if (tight && value.raw !== '' && from + value.raw.length <= to) {
              text.update(from, from + value.raw.length, tight(value.raw));
            }
          }
        },
      }).visit(this.parse(code));
      return text.hasChanged() ? { code: text.toString(), map: text.generateMap({ source: id, hires: true }) } : null;
    },
  },
};
