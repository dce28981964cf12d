/** A docs page, light or dark as the toolbar says. */
import { DocsContainer, type DocsContainerProps } from '@storybook/addon-docs/blocks';
import { type PropsWithChildren, type ReactElement, createElement, useSyncExternalStore } from 'react';
import { dark, light } from './theme.ts';
import { choices, listen } from './toolbar.ts';

export function VonkDocs(props: PropsWithChildren<DocsContainerProps>): ReactElement {
  const theme = useSyncExternalStore(listen, () => choices().theme);
  return createElement(DocsContainer, { ...props, theme: theme === 'dark' ? dark : light });
}
