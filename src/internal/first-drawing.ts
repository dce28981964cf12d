/** Milliseconds without another widget that fills, after which a page is taken for one that stands. */
const quiet = 300;
/** The state of an element until then, for its styles alone: nothing of it is in the markup. */
const fills = 'fills';
const filled = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** One widget at a time, so that none holds the page up. */
function standNext(): void {
  const [stand] = filled;
  if (!stand) return;
  filled.delete(stand);
  stand();
  timer = setTimeout(standNext);
}

/** A widget begins. Where a browser or a server knows no states, it is laid out as it comes. */
export function beginToFill(host: HTMLElement): () => void {
  if (!globalThis.CSS?.supports(`selector(:state(${fills}))`)) return () => undefined;
  const { states } = host.attachInternals();
  states.add(fills);
  return () => states.delete(fills);
}

/**
 * A widget shows what it has. What is far from sight is not laid out before the page stands: a fifth of what a page of seven
 * widgets costs at first. Then each is as tall as what it shows, also where nobody sees it.
 *
 * @param stand - Called once all that fill now have.
 */
export function whenPageStands(stand: () => void): void {
  filled.add(stand);
  clearTimeout(timer);
  timer = setTimeout(standNext, quiet);
}

/** A widget goes away, and nothing holds on to it. */
export function leaveToFill(stand: () => void): void {
  filled.delete(stand);
  stand();
}
