import type { Action, ActionTypeAbout } from '../contract/actions.js';
import type { Kudos, ReactionKind } from '../contract/kudos.js';
import type { Viewer } from '../contract/viewer.js';
import type { Collection } from './collection.js';
import { changed } from './quick-changes.js';

type KudosAction = Action<ActionTypeAbout<'kudos'>>;

const isAboutKudos = (action: Action): action is KudosAction => action.type.startsWith('kudos.');

/** The wall once the viewer's changes are carried out. */
export function kudosAfter(
  kudos: Collection<Kudos>,
  actions: readonly Action[],
  viewer: Viewer | undefined,
): Collection<Kudos> {
  if (!viewer) return kudos;
  const after = new Map<string, Kudos | undefined>();
  for (const action of actions) {
    if (!isAboutKudos(action)) continue;
    const { kudos: id } = action.data;
    const before = after.has(id) ? after.get(id) : kudos.get(id);
    const next = oneAfter(before, action, viewer.id);
    if (next !== before) after.set(id, next);
  }
  if (after.size === 0) return kudos;
  const changes = [...after];
  return changed(
    kudos,
    {
      put: changes.flatMap(([, one]) => one ?? []),
      remove: changes.flatMap(([id, one]) => (one ? [] : id)),
    },
    'newest-first',
  );
}

function oneAfter(kudos: Kudos | undefined, action: KudosAction, viewer: string): Kudos | undefined {
  if (action.type === 'kudos.give') {
    const { kudos: id, ...given } = action.data;
    return kudos ?? { id, from: viewer, ...given, at: action.at };
  }
  if (!kudos) return kudos;
  switch (action.type) {
    case 'kudos.show': {
      const { shown, external } = action.data;
      const { external: _before, ...rest } = kudos;
      return { ...rest, shown, ...(external !== undefined && { external }) };
    }
    case 'kudos.take-back':
      return undefined;
    case 'kudos.react':
      return withReaction(kudos, action.data.kind, viewer, action.data.on);
    case 'kudos.answer':
      return kudos.answer ? kudos : { ...kudos, answer: answerIn(action) };
    // What changes nothing on the wall, or only what the service will say.
    case 'kudos.report':
      return kudos;
  }
}

function answerIn({ data: { kudos: _kudos, ...said }, at }: Action<'kudos.answer'>): NonNullable<Kudos['answer']> {
  return { ...said, at };
}

function withReaction(kudos: Kudos, kind: ReactionKind, person: string, isOn: boolean): Kudos {
  const reactions = kudos.reactions ?? [];
  const by = new Set(reactions.flatMap((reaction) => (reaction.kind === kind ? reaction.by : [])));
  if (by.has(person) === isOn) return kudos;
  if (isOn) by.add(person);
  else by.delete(person);
  return { ...kudos, reactions: [...reactions.filter((reaction) => reaction.kind !== kind), { kind, by: [...by] }] };
}
