/** Runs in a page before anything else: tells when all that it shows at first was painted, and what happened until then. */
{
  const tags =
    'vonk-values-card,vonk-content-feed,vonk-goal-tracker,vonk-kudos-wall,vonk-leaderboard,vonk-impact,vonk-preferences';
  window.shift = 0;
  window.longest = 0;
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) window.shift += value;
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration);
  }).observe({ type: 'longtask', buffered: true });

  const isFilled = ({ shadowRoot }) =>
    shadowRoot?.querySelector('[part~=content]') && !shadowRoot.querySelector('[part~=skeleton]');
  const isThere = () => {
    if (document.documentElement?.dataset.filled !== undefined) return true;
    const widgets = [...document.querySelectorAll(tags)];
    return widgets.length > 0 && widgets.every(isFilled);
  };
  /**
   * Looked for by a clock, since whoever asks for each frame makes the browser draw one. What is painted stands there after
   * the next frame.
   */
  const step = 8;
  window.whenFilled = new Promise((filled) => {
    const look = () => {
      if (document.readyState === 'loading' || !isThere()) setTimeout(look, step);
      else
        requestAnimationFrame(() =>
          setTimeout(() => {
            window.filledAt = performance.now();
            filled();
          }),
        );
    };
    look();
  });
}
