/** Names of HTML that feeds and word processors leave behind in a text. */
const tags =
  'a|abbr|article|aside|b|blockquote|body|br|button|center|cite|code|dd|del|div|dl|dt|em|embed|figcaption|figure|' +
  'font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|label|li|link|main|mark|meta|nav|o:p|object|' +
  'ol|p|picture|pre|q|s|script|section|small|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|textarea|tfoot|' +
  'th|thead|title|tr|tt|u|ul|video|w:[a-z]+|v:[a-z]+|st1:[a-z]+';
const entities =
  'amp|lt|gt|quot|apos|nbsp|ensp|emsp|thinsp|zwnj|zwj|shy|szlig|[aeo]elig|[lr][sd]?a?quo|[sb]dquo|ndash|mdash|hellip|' +
  'euro|pound|yen|cent|copy|reg|trade|bull|middot|deg|sect|para|plusmn|times|divide|frac\\d\\d|sup[123]|ordm|ordf|' +
  '[a-z](?:acute|grave|circ|uml|tilde|cedil|ring|slash|caron)|iexcl|iquest|[lrud]arr|#\\d{2,6}|#x[\\da-f]{2,5}';
const markup = new RegExp(
  `</?(?:${tags})(?:\\s+[\\w:-]+\\s*=[^<>]*)?\\s*/?>|<!--|<!\\[CDATA\\[|<!doctype|&(?:${entities});`,
  'i',
);

/** Whether a text holds tags or entities. `a < b`, `R&D` and a name in angle brackets are none. */
export const holdsMarkup = (text: string): boolean => markup.test(text);
