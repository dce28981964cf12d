import { repository } from '../../package.json';

/** Where the source is, with what guides name by its path in it; the download holds none of that. */
export const sourceAddress = repository.url.replace(/^git\+/, '').replace(/\.git$/, '');
