import { writeJson } from '../contract/write-json.js';

/** Names one person's unfinished words in one space on the device. No name of what is their own looks like it. */
export const draftsKey = (space: string, viewer: string): string => writeJson(['drafts', space, viewer]);
