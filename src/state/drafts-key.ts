/** Names one person's unfinished words in one space on the device. No name of what is their own looks like it. */
export const draftsKey = (space: string, viewer: string): string => JSON.stringify(['drafts', space, viewer]);
