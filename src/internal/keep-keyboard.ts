import type { LitElement } from 'lit';

/**
 * Draws a host. Where that takes away what has the keyboard, the nearest thing around it that takes one gets it, or else
 * the heading. Whoever moves the keyboard themself goes first.
 */
export function keepKeyboard(host: LitElement, draw: () => void): void {
  const held = host.shadowRoot?.activeElement;
  const near = held?.parentElement?.closest<HTMLElement>('[tabindex]');
  draw();
  if (held?.isConnected !== false) return;
  setTimeout(() => {
    if (document.activeElement !== document.body) return;
    const place = near?.isConnected ? near : host.renderRoot.querySelector<HTMLElement>('#heading');
    place?.focus({ preventScroll: true });
  });
}
