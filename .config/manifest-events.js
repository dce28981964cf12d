/**
 * Gives every event in the custom elements manifest its name.
 *
 * The analyzer records `dispatchEvent(new KudosGiveEvent())` as an event without a name, and does not know that
 * `request(new KudosGiveEvent())` sends one too. The name stands in the class's comment:
 * `@fires {KudosGiveEvent} vonk-kudos-give - …`. An event that is sent and not described there stops the analysis.
 */
export function namedEvents() {
  /** The event classes that each class sends, by the class's name. */
  const sent = new Map();

  return {
    name: 'vonk-named-events',
    analyzePhase({ ts, node }) {
      if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) {
        return;
      }
      const [event] = node.arguments;
      const sends =
        node.expression.expression.kind === ts.SyntaxKind.ThisKeyword &&
        ['dispatchEvent', 'request'].includes(node.expression.name.getText());
      if (!sends || !event || !ts.isNewExpression(event)) {
        return;
      }
      let owner = node.parent;
      while (owner && !ts.isClassDeclaration(owner)) {
        owner = owner.parent;
      }
      const name = owner?.name?.getText();
      if (name) {
        sent.set(name, (sent.get(name) ?? new Set()).add(event.expression.getText()));
      }
    },
    packageLinkPhase({ customElementsManifest }) {
      const classes = customElementsManifest.modules
        .flatMap((module) => module.declarations ?? [])
        .filter((declaration) => declaration.kind === 'class' || declaration.kind === 'mixin');
      for (const declaration of classes) {
        const named = (declaration.events ?? []).filter((event) => event.name);
        for (const type of sent.get(declaration.name) ?? []) {
          if (!named.some((event) => event.type?.text === type)) {
            throw new Error(`${declaration.name} sends ${type}: describe it with "@fires {${type}} vonk-… - …".`);
          }
        }
        if (declaration.events) {
          declaration.events = named;
        }
      }
    },
  };
}
