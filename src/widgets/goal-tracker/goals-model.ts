import { type TemplateResult, html } from 'lit';
import type { Act, Cue } from '../../contract/acts.js';
import type { Goal } from '../../contract/goals.js';
import type { Person } from '../../contract/people.js';
import { firstDayOfWeek } from '../../locale/formats.js';
import type { Text } from '../../contract/schema.js';
import type { Localizer } from '../../parts/localizer.js';
import type { GoalMoments } from '../../state/goal-moments.js';
import { progressOf } from '../../state/goal-progress.js';
import type { GoalCardProps } from './goal-card.js';
import type { Notice } from './goal-notice.js';
import type { OfferFacts } from './offers.js';
import { nudgesToday } from './prompts.js';
import { asName, asText, sentence } from '../../parts/texts.js';

/** What the parts of the widget need to know while it is drawn. */
export interface GoalsModel {
  readonly localizer: Localizer;
  readonly now: Date;
  /** Level of a goal's name among the headings of the page. */
  readonly level: number;
  readonly goals: readonly Goal[];
  readonly cues: readonly Cue[];
  /** Moments that are asked about, or come next. */
  readonly moments: GoalMoments;
  /** Whether new goals and help are offered: not to somebody who said that this is not for them. */
  readonly isOffered: boolean;
  /** Whether the person asked to be nudged at all. */
  readonly canNudge: boolean;
  /** What decides about what is offered. */
  readonly facts: OfferFacts;
  /** Whether now is no quiet hour. */
  readonly mayPrompt: boolean;
  /** Whether a text of the document may be shown: not where it names a channel that the person keeps private. */
  maySay(text: Text): boolean;
  readonly people: readonly Person[];
  actOf(id: string): Act | undefined;
  personOf(id: string): Person | undefined;
}

export const isActive = ({ pausedAt, stoppedAt }: Goal): boolean => pausedAt === undefined && stoppedAt === undefined;

/** The name of a goal's act. */
export function nameOf(goal: Goal, { localizer, actOf }: GoalsModel): TemplateResult {
  const act = actOf(goal.act);
  return act ? asText(act.name, localizer) : html`<bdi>${localizer.t('goalsUnknownAct')}</bdi>`;
}

/** Who sees a goal, in words. */
function seenBy(
  { visibility, partner, agreed }: Goal,
  { localizer: { t }, personOf }: GoalsModel,
): GoalCardProps['seenBy'] {
  if (visibility === 'only-me' || partner === undefined) return t('goalsOnlyMe');
  const name = personOf(partner)?.name ?? t('unknownPerson');
  return sentence((mark) => t(agreed ? 'goalsAgreed' : 'goalsShared', { name: mark(asName(name)) }));
}

/** Where an active goal stands, and what its card asks and offers now. */
export function cardOf(
  goal: Goal,
  index: number,
  notice: Notice | undefined,
  model: GoalsModel,
): Omit<GoalCardProps, 'onChange' | 'history' | 'treat' | 'mark'> {
  const { now, moments, isOffered, mayPrompt } = model;
  const toAsk = moments.toAsk.get(goal.id);
  const progress = progressOf(goal, now, toAsk, firstDayOfWeek(model.localizer.tag));
  const isReached = progress.kind === 'per' && progress.reached;
  return {
    goal,
    index,
    act: model.actOf(goal.act),
    name: nameOf(goal, model),
    progress,
    question: mayPrompt ? toAsk?.[0] : undefined,
    next: moments.next.get(goal.id),
    notice: notice?.goal === goal.id ? notice : undefined,
    seenBy: seenBy(goal, model),
    isNudging: model.canNudge && mayPrompt && !isReached && nudgesToday(goal, now),
    isPrimary: isOffered && index === 0,
    starters: isOffered ? (model.actOf(goal.act)?.starters ?? []).filter((one) => model.maySay(one)) : [],
    level: model.level,
    now,
  };
}
