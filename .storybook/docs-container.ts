/** A docs page, light or dark as the toolbar says. */
import { DocsContainer, type DocsContainerProps } from '@storybook/addon-docs/blocks';
import { type PropsWithChildren, type ReactElement, createElement, useSyncExternalStore } from 'react';
import { dark, light } from './theme.ts';
import { choices, listen } from './toolbar.ts';

/** The preview of forced colours is a dark one. */
function isDark(): boolean {
  const { theme, contrast } = choices();
  return theme === 'dark' || contrast === 'high';
}

export function VonkDocs(props: PropsWithChildren<DocsContainerProps>): ReactElement {
  const theme = useSyncExternalStore(listen, isDark) ? dark : light;
  return createElement(DocsContainer, { ...props, theme });
}
