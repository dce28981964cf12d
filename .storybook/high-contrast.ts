/**
 * A page cannot switch forced colours on. What it can: take the widgets' own rules for them, as if they were on. The
 * palette stands in `preview.css`. For the real thing: Windows, or "Emulate CSS media feature forced-colors" under
 * Rendering in the tools of Chromium.
 */
const condition = /\(\s*forced-colors\s*:\s*active\s*\)/;

/** The rules that wait for forced colours, with their own conditions. */
const rules = new Map<CSSMediaRule, string>();

function collect(list: CSSRuleList): void {
  for (const rule of list) {
    if (rule instanceof CSSMediaRule && condition.test(rule.conditionText) && !rules.has(rule))
      rules.set(rule, rule.conditionText);
    if (rule instanceof CSSGroupingRule) collect(rule.cssRules);
  }
}

function visit(root: Document | ShadowRoot): void {
  for (const sheet of root.adoptedStyleSheets) collect(sheet.cssRules);
  for (const element of root.querySelectorAll('*')) if (element.shadowRoot) visit(element.shadowRoot);
}

export function showHighContrast(isOn: boolean): void {
  if (!isOn && rules.size === 0) return;
  visit(document);
  for (const [rule, text] of rules) rule.media.mediaText = isOn ? text.replace(condition, 'all') : text;
}
