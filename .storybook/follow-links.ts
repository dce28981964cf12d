/** A link to another page, wherever in a story it stands, opens that page in Storybook and not inside the frame. */
import { NAVIGATE_URL } from 'storybook/internal/core-events';

interface Channel {
  emit(event: string, ...rest: unknown[]): void;
}

export function followLinks(channel: Channel): void {
  document.addEventListener('click', (event) => {
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.altKey ||
      event.ctrlKey ||
      event.metaKey ||
      event.shiftKey
    )
      return;
    const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
    const address = link?.getAttribute('href');
    if (link === undefined || !address?.startsWith('?path=') || link.target === '_blank') return;
    event.preventDefault();
    channel.emit(NAVIGATE_URL, address);
  });
}
