import type { LitElement } from 'lit';

/** Draws a host. Where that takes away what has the keyboard, the heading gets it, unless somebody takes it elsewhere. */
export function keepKeyboard(host: LitElement, draw: () => void): void {
  const root = host.renderRoot as ShadowRoot;
  const held = root.activeElement;
  draw();
  if (!held || held.isConnected) return;
  setTimeout(() => {
    if (document.activeElement === document.body) root.querySelector<HTMLElement>('#heading')?.focus();
  });
}
