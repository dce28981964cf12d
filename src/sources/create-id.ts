import { v7 } from 'uuid';

/** An id that nobody else makes and that sorts by time (UUIDv7, RFC 9562). */
export const createId = (): string => v7();
