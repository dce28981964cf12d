/**
 * Lists what `PendingChanges` describes for every widget that has changes of its own. It is no element and no base
 * class: the widgets draw with it, so the analyzer does not see that its parts and its event are theirs too.
 */
export function pendingChanges() {
  return {
    name: 'vonk-pending-changes',
    packageLinkPhase({ customElementsManifest: { modules } }) {
      const home = modules.find(({ declarations = [] }) => declarations.some(({ name }) => name === 'PendingChanges'));
      const shared = home?.declarations.find(({ name }) => name === 'PendingChanges');
      if (!shared) throw new Error('No class PendingChanges describes what widgets show of changes under way.');
      const inheritedFrom = { name: shared.name, module: home.path };
      const hasChanges = ({ superclass, members = [] }) =>
        superclass?.name === 'BaseElement' &&
        members.some(({ name, default: about }) => name === 'concerns' && about !== '[]');
      for (const widget of modules.flatMap(({ declarations = [] }) => declarations).filter(hasChanges)) {
        for (const kind of ['cssParts', 'events']) {
          const own = widget[kind] ?? [];
          const added = shared[kind].filter(({ name }) => !own.some((one) => one.name === name));
          widget[kind] = [...own, ...added.map((one) => ({ ...one, inheritedFrom }))];
        }
      }
    },
  };
}
