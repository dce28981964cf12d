/** Whose requests are counted together where nobody is signed in. */
import { isIPv4, isIPv6 } from 'node:net';

/**
 * An IPv4 address, or the first half of an IPv6 address: a household or a machine has all addresses of a /64, and could
 * ask from another one each time. What is no address counts as one, whatever it says.
 */
export function networkOf(given: string): string {
  const address = bare(given);
  if (isIPv4(address)) return address;
  if (!isIPv6(address)) return 'unknown';
  const words = wordsOf(address);
  const isMapped = words.slice(0, 5).every((word) => word === 0) && words[5] === 0xffff;
  if (isMapped)
    return words
      .slice(6)
      .flatMap((word) => [word >> 8, word & 255])
      .join('.');
  return `${words
    .slice(0, 4)
    .map((word) => word.toString(16))
    .join(':')}::/64`;
}

/** Some proxies add a port, and brackets around an IPv6 address; a link-local one may name its interface. */
function bare(given: string): string {
  const inBrackets = /^\[([^\]]+)\](?::\d+)?$/.exec(given)?.[1];
  const withPort = /^([\d.]+):\d+$/.exec(given)?.[1];
  return (inBrackets ?? withPort ?? given).replace(/%.*$/, '');
}

/** The eight numbers of an IPv6 address, however it is written. */
function wordsOf(address: string): readonly number[] {
  const [head = '', tail] = address.split('::');
  const [before, behind] = [numbersOf(head), numbersOf(tail ?? '')];
  return [...before, ...Array<number>(8 - before.length - behind.length).fill(0), ...behind];
}

const numbersOf = (part: string): number[] =>
  (part === '' ? [] : part.split(':')).flatMap((word) => {
    if (!word.includes('.')) return [Number.parseInt(word, 16)];
    const [a = 0, b = 0, c = 0, d = 0] = word.split('.').map(Number);
    return [a * 256 + b, c * 256 + d];
  });
