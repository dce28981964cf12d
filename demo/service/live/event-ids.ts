/**
 * The ids of events as streams tell them. Inside they are one row of numbers for all, and whoever saw two of them could
 * count what others did in between: so they leave the service encrypted, each time another, for one person alone. They
 * hold for a person in one team: who changes teams begins anew, with what the new team sees and without what the old does.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Viewer } from '../identity/viewer.js';

const algorithm = 'aes-256-gcm';
const ivLength = 12;
const numberLength = 8;
const tagLength = 16;

const bound = ({ audiences }: Viewer): Buffer => Buffer.from(JSON.stringify(audiences));

export class EventIds {
  readonly #key: Uint8Array;

  constructor(key: Uint8Array) {
    this.#key = key;
  }

  write(id: number, viewer: Viewer): string {
    const iv = randomBytes(ivLength);
    const cipher = createCipheriv(algorithm, this.#key, iv).setAAD(bound(viewer));
    const number = Buffer.alloc(numberLength);
    number.writeBigInt64BE(BigInt(id));
    return Buffer.concat([iv, cipher.update(number), cipher.final(), cipher.getAuthTag()]).toString('base64url');
  }

  /** `undefined`: it was not given to this person as they are now, or not by this service. */
  read(text: string, viewer: Viewer): number | undefined {
    const bytes = Buffer.from(text, 'base64url');
    if (bytes.length !== ivLength + numberLength + tagLength) return undefined;
    const end = ivLength + numberLength;
    const decipher = createDecipheriv(algorithm, this.#key, bytes.subarray(0, ivLength), { authTagLength: tagLength });
    decipher.setAAD(bound(viewer)).setAuthTag(bytes.subarray(end));
    const number = decipher.update(bytes.subarray(ivLength, end));
    try {
      decipher.final();
    } catch {
      return undefined;
    }
    return Number(number.readBigInt64BE());
  }
}
