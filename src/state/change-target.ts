import type { Action } from '../contract/actions.js';
import type { SectionName } from '../contract/document.js';
import type { SectionChange } from './ports.js';
import { isListName } from './sections.js';

/** What a change shows itself in: a section, and the thing in it where it is a list. */
export function targetOf({ type, data }: Action): { readonly section: SectionName; readonly id?: string } | undefined {
  const [subject] = type.split('.');
  const { goal, kudos, act, item } = data as Readonly<Record<string, unknown>>;
  const within = (section: SectionName, id: unknown): { readonly section: SectionName; readonly id?: string } => ({
    section,
    ...(typeof id === 'string' && { id }),
  });
  switch (subject) {
    case 'kudos':
      return within('kudos', kudos);
    case 'goal':
    case 'step':
    case 'cue':
      return within('goals', goal);
    case 'act':
      return within('acts', act);
    case 'feed':
      return within('feed', item);
    case 'board':
    case 'preferences':
    case 'coaching':
      return { section: subject };
    default:
      return undefined;
  }
}

/** Whether a service said something newer about what an earlier change shows itself in. */
export function isSuperseded(action: Action, changes: readonly SectionChange[]): boolean {
  const target = targetOf(action);
  return changes.some(({ section, put, remove }) => {
    if (section !== target?.section) return false;
    if (!isListName(section)) return true;
    return (
      (remove ?? []).some((id) => id === target.id) ||
      (put ?? []).some((one) => (one as { readonly id?: unknown } | null)?.id === target.id)
    );
  });
}
