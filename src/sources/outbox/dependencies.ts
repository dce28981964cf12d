/** What may be sent now: changes about the same thing go one after the other, changes about different things do not wait. */
import type { Action, ActionType } from '../../contract/actions.js';

/** What a change is about, what it needs to be there already, and what it makes besides. */
interface Dependencies {
  readonly subject: string;
  readonly needs: readonly string[];
  readonly makes: readonly string[];
}

/** Nothing made before it may come after it, and nothing made after it before. */
const isBarrier = (type: ActionType): boolean => type === 'me.erase';

export function dependenciesOf(action: Action): Dependencies {
  const about = (subject: string, needs: readonly string[] = [], makes: readonly string[] = []): Dependencies => ({
    subject,
    needs,
    makes,
  });
  switch (action.type) {
    case 'kudos.give':
    case 'kudos.show':
    case 'kudos.take-back':
    case 'kudos.react':
    case 'kudos.answer':
    case 'kudos.report':
      return about(`kudos ${action.data.kudos}`);
    case 'goal.set':
      return about(`goal ${action.data.goal}`, [`act ${action.data.act}`]);
    case 'goal.change':
    case 'goal.pause':
    case 'goal.resume':
    case 'goal.stop':
      return about(`goal ${action.data.goal}`);
    case 'step.log': {
      const { goal, step, act } = action.data;
      return about(`goal ${goal}`, act === undefined ? [] : [`act ${act}`], [`step ${step}`]);
    }
    case 'cue.answer': {
      // To which goal a moment belongs is said after what was said of it before.
      const { goal, cue, step } = action.data;
      return goal === undefined
        ? about(`cue ${cue}`)
        : about(`goal ${goal}`, [`cue ${cue}`], [`step ${step}`, `cue ${cue}`]);
    }
    case 'step.take-back':
      return about(`goal ${action.data.goal}`, [], [`step ${action.data.step}`]);
    case 'feedback.ask':
      return about(`feedback ${action.data.step}`, [`step ${action.data.step}`]);
    case 'act.propose':
      return about(`act ${action.data.act}`);
    case 'coaching.ask':
    case 'coaching.cancel':
      return about(`request ${action.data.request}`);
    case 'feed.keep':
    case 'feed.rate':
      return about(`item ${action.data.item}`);
    case 'board.join':
    case 'board.leave':
      return about('board');
    case 'doubt.share':
    case 'wish.share':
      return about(action.id);
    case 'preferences.set':
    case 'me.export':
    case 'me.erase':
      return about(action.type);
  }
}

/** The entries that nothing before them holds up. */
export function readyToSend<T extends { readonly action: Action; readonly isRefused: boolean }>(
  entries: readonly T[],
): readonly T[] {
  const ready: T[] = [];
  const unsettled = new Set<string>();
  for (const entry of entries) {
    // What was refused is settled: it is there for the person to read, and holds nobody up.
    if (entry.isRefused) continue;
    const { subject, needs, makes } = dependenciesOf(entry.action);
    const barrier = isBarrier(entry.action.type);
    const waits = barrier ? unsettled.size > 0 : [subject, ...needs].some((one) => unsettled.has(one));
    if (!waits) ready.push(entry);
    if (barrier) break;
    for (const one of [subject, ...makes]) unsettled.add(one);
  }
  return ready;
}
