/** Longer than it takes to look into the outbox; nobody waits for a page for longer than this, in milliseconds. */
const longestWait = 1000;

export const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, longestWait));
