/** What the pages of the patterns share: one space, and the density of the toolbar. */
import { type TemplateResult, html } from 'lit';
import '@vonk-intranet/vonk/define';
import { companyDocument } from '../../demo/intranet/company/document.js';
import { today } from '../../test/fixtures/fixtures.js';
import { pageStyles } from '../page-styles.js';
import { type Setting, answers, spaceFor } from '../setting.js';
import styles from './patterns.css?inline';

pageStyles(styles);

/** What a render function gets to know. */
interface Context {
  readonly canvasElement: Element;
  readonly globals: Readonly<Record<string, unknown>>;
}

export const densityOf = ({ globals }: Context): string => (globals['density'] as string | undefined) ?? 'comfortable';

/** The first ones of a list. */
const some = (list: unknown, count: number): unknown => (list as readonly unknown[]).slice(0, count);

/** Lommerwerk, as somebody sees it who has worked there for years; lists are short, so that the whole page is seen. */
export function company(): Setting {
  const document = companyDocument({ viewer: 'veteran', now: new Date(today) });
  const { entries: _names, ...board } = document['board'] as Record<string, unknown>;
  return {
    data: {
      ...document,
      values: some(document['values'], 3),
      feed: some(document['feed'], 4),
      goals: some(document['goals'], 1),
      feedback: some(document['feedback'], 1),
      board: { ...board, mode: 'together' },
    },
    send: answers,
  };
}

/** A page whose widgets share one document. */
export const page = (context: Context, setting: () => Setting, content: TemplateResult): TemplateResult =>
  html`<vonk-space .space=${spaceFor(context.canvasElement, setting)}>${content}</vonk-space>`;
