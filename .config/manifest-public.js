/**
 * Leaves in the custom elements manifest what a customer can use: elements, their events and their registration, at
 * the paths that the package has once it is built.
 */
export function publicOnly() {
  /** The registrations found in `defineElement('vonk-…', SomeClass)`, by module. */
  const registrations = new Map();

  /** `src/widgets/x/x.ts` is `dist/widgets/x/x.js` in the package. */
  const built = (key, value) =>
    (key === 'path' || key === 'module') && typeof value === 'string'
      ? value.replace(/^\/?src\/(.*)\.ts$/, 'dist/$1.js').replace(/^\/?src\/(.*)\.js$/, 'dist/$1.js')
      : value;

  const isEvent = (declaration) => /Event$/.test(declaration.superclass?.name ?? '');

  return {
    name: 'vonk-public-only',
    analyzePhase({ ts, node, moduleDoc }) {
      if (!ts.isCallExpression(node) || node.expression.getText() !== 'defineElement') {
        return;
      }
      const [tag, element] = node.arguments;
      if (tag && element && ts.isStringLiteral(tag) && ts.isIdentifier(element)) {
        registrations.set(moduleDoc.path, { tag: tag.text, element: element.text });
      }
    },
    packageLinkPhase({ customElementsManifest: manifest }) {
      const declares = (module, name) => (module.declarations ?? []).some((declaration) => declaration.name === name);
      for (const module of manifest.modules) {
        const registration = registrations.get(module.path);
        if (registration) {
          const home = manifest.modules.find((other) => declares(other, registration.element));
          module.exports = [
            ...(module.exports ?? []).filter(({ kind }) => kind !== 'custom-element-definition'),
            {
              kind: 'custom-element-definition',
              name: registration.tag,
              declaration: { name: registration.element, module: home?.path },
            },
          ];
        }
        module.declarations = (module.declarations ?? []).filter(
          (declaration) => declaration.customElement || isEvent(declaration),
        );
        for (const declaration of module.declarations) {
          declaration.members = declaration.members?.filter(
            ({ name, privacy }) => !name.startsWith('#') && (privacy ?? 'public') === 'public',
          );
        }
      }
      const kept = manifest.modules.filter(
        (module) => module.declarations.length > 0 || registrations.has(module.path),
      );
      for (const module of kept) {
        module.exports = (module.exports ?? []).filter(
          ({ kind, declaration }) => kind === 'custom-element-definition' || declares(module, declaration?.name),
        );
      }
      kept.sort((a, b) => (a.path < b.path ? -1 : 1));
      manifest.modules = JSON.parse(JSON.stringify(kept), built);
    },
  };
}
