/** Whether anybody can see the page. */
export interface LivePage {
  readonly isVisible: boolean;
  /** Calls back when it is shown, hidden, or put away at once (frozen, left, kept for "back"). */
  listen(changed: (to: 'visible' | 'hidden' | 'away') => void, signal: AbortSignal): void;
}

export const thisPage: LivePage = {
  get isVisible() {
    return document.visibilityState === 'visible';
  },
  listen(changed, signal) {
    const look = (): void => changed(thisPage.isVisible ? 'visible' : 'hidden');
    const leave = (): void => changed('away');
    document.addEventListener('visibilitychange', look, { signal });
    document.addEventListener('freeze', leave, { signal });
    document.addEventListener('resume', look, { signal });
    window.addEventListener('pagehide', leave, { signal });
    window.addEventListener('pageshow', look, { signal });
  },
};
