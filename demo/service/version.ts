import { version as packageVersion } from '../../package.json';

/** Which release of Vonk this is. */
export const version: string = packageVersion;
