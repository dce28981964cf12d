import { type TemplateResult, html } from 'lit';
import type { Act } from '../../contract/acts.js';
import type { Feedback } from '../../contract/feedback.js';
import type { Goal, Step } from '../../contract/goals.js';
import { dateOf, timeOf } from '../../contract/time.js';
import { formatDay } from '../../locale/formats.js';
import type { Localizer } from '../../parts/localizer.js';
import type { Collection } from '../../state/collection.js';
import { asText } from '../../parts/texts.js';

/** A step of the viewer, with what it was. */
export interface KnownStep {
  readonly step: Step;
  readonly act: Act | undefined;
}

export type StepsById = ReadonlyMap<string, KnownStep>;

const day = 24 * 60 * 60 * 1000;

/** The viewer's own steps: of the goals that are known on this page. */
export function stepsById(goals: Collection<Goal> | undefined, acts: Collection<Act> | undefined): StepsById {
  const steps = new Map<string, KnownStep>();
  for (const goal of goals?.items ?? [])
    for (const step of goal.steps) steps.set(step.id, { step, act: acts?.get(step.act ?? goal.act) });
  return steps;
}

/**
 * What was done longer ago than some days and that nobody has answered, newest first. While older feedback may stand on
 * a page that was not fetched, only steps after the oldest one at hand are named: an answer never comes before its step.
 */
export function unansweredSteps(
  steps: StepsById,
  feedback: Collection<Feedback> | undefined,
  now: Date,
  waitDays: number,
): readonly KnownStep[] {
  const items = feedback?.items ?? [];
  const answered = new Set(items.map(({ about }) => about));
  const oldest = feedback?.next === undefined ? -Infinity : Math.min(...items.map(({ at }) => timeOf(at)));
  const last = now.getTime() - waitDays * day;
  return [...steps.values()]
    .map((known) => ({ known, time: timeOf(known.step.at) }))
    .filter(
      ({ known: { step }, time }) => step.answer === 'done' && time <= last && time > oldest && !answered.has(step.id),
    )
    .sort((a, b) => b.time - a.time)
    .map(({ known }) => known);
}

export const renderDay = (at: string, { tag }: Localizer, day?: string): TemplateResult =>
  html`<time datetime=${day ?? at}>${formatDay(dateOf({ at, day }), tag)}</time>`;

/** What was done, and on which day, as far as this page knows. */
export function renderStep(known: KnownStep | undefined, localizer: Localizer): TemplateResult {
  if (!known) return html`${localizer.t('impactSomething')}`;
  const { act, step } = known;
  const name = act ? asText(act.name, localizer) : localizer.t('impactSomething');
  return html`${name}, ${renderDay(step.at, localizer, step.day)}`;
}
