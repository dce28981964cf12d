import { type TemplateResult, html as loose } from 'lit';

const kept = new WeakMap<TemplateStringsArray, TemplateStringsArray>();

/** Without line breaks beside tags, each of which would be a node in every row; beside a strong word there is a space. */
function tight(strings: TemplateStringsArray): TemplateStringsArray {
  const parts = strings.map((part) =>
    part
      .replace(/<\/strong>\s*\n\s*<(?!\/)/g, '</strong> <')
      .replace(/(<\/\w+>)\s*\n\s*<strong/g, '$1 <strong')
      .replace(/>\s*\n\s*/g, '>')
      .replace(/\s*\n\s*</g, '<'),
  );
  return Object.assign(parts, { raw: parts });
}

/** For what a list draws many times: a line break beside a tag is no white space. A space on a line of its own is one. */
export function html(strings: TemplateStringsArray, ...values: unknown[]): TemplateResult<1> {
  let found = kept.get(strings);
  if (!found) kept.set(strings, (found = tight(strings)));
  return loose(found, ...values);
}
