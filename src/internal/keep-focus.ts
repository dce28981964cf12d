import type { LitElement } from 'lit';

/** Draws a host. Where that takes away what has the focus, the heading gets it, unless somebody moves it elsewhere. */
export function keepFocus(host: LitElement, draw: () => void): void {
  const root = host.renderRoot as ShadowRoot;
  const held = root.activeElement;
  draw();
  if (!held || held.isConnected) return;
  setTimeout(() => {
    if (document.activeElement === document.body) root.querySelector<HTMLElement>('#heading')?.focus();
  });
}

/**
 * Remembers where the focus is when something is asked for. What it returns says, once the answer is there, whether the
 * focus stayed: where somebody moved it meanwhile, it is left there.
 */
export function watchFocus({ renderRoot }: LitElement): () => boolean {
  const root = renderRoot as ShadowRoot;
  const held = root.activeElement;
  return () => {
    const now = root.activeElement;
    // Where what had it went away, the heading has it.
    return now ? now === held || now.id === 'heading' : document.activeElement === document.body;
  };
}
