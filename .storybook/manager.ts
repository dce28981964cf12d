/** Storybook's own frame: its colours follow the system, and the width of stories can be chosen on docs pages too. */
import { type ReactElement, createElement } from 'react';
import { Select } from 'storybook/internal/components';
import { addons, types, useGlobals } from 'storybook/manager-api';
import { dark, light } from './theme.ts';
import { chosenViewport, viewports } from './widths.ts';

addons.setConfig({ theme: matchMedia('(prefers-color-scheme: dark)').matches ? dark : light });

function WidthOfStories(): ReactElement {
  const [globals, update] = useGlobals();
  const chosen = chosenViewport(globals);
  const choose = (value: string | undefined): void => update({ viewport: { value, isRotated: false } });
  return createElement(
    Select,
    {
      key: 'width',
      ariaLabel: 'Width of the stories',
      tooltip: 'Change the width of the stories',
      resetLabel: 'Full width',
      onReset: () => choose(undefined),
      options: Object.entries(viewports).map(([value, { name }]) => ({ value, title: name })),
      ...(chosen && { defaultOptions: chosen }),
      onSelect: (value) => choose(String(value)),
    },
    chosen === undefined ? 'Full width' : viewports[chosen]?.name,
  );
}

// Storybook shows its own choice of width beside single stories only.
addons.register('vonk', () => {
  addons.add('vonk/width', {
    type: types.TOOL,
    title: 'Width of the stories',
    match: ({ viewMode }) => viewMode === 'docs',
    render: WidthOfStories,
  });
});
