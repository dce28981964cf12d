/** The channels that a text may name, in whatever way people write them. */
import { channelsOfHost, hostIn, keyOfAlias, plain } from './channels.js';

/** What stands alone in a text, as somebody writes a channel of one or two letters: X, FB, IG. */
const shortName = /(?<![\p{L}\p{N}’'-])\p{Lu}{1,2}(?![\p{L}\p{N}’'-])/gu;
const addressInText = /(?:https?:\/\/|www\.)[^\s<>"]+|(?<![\p{L}\p{N}])(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}/giu;
/** "Ik snap het" is no channel. */
const alsoOrdinary = new Set(['snap']);

/** So long a name is known in a compound too: "Facebookseite", "#linkedinlife". */
const longName = 6;
/** "Signaler", "threadsafe" and "discordant" name no channel. */
const partsOfWords = new Set(['signal', 'threads', 'discord', 'messenger']);
const longNames = [...keyOfAlias.keys()].filter((name) => name.length >= longName && !partsOfWords.has(name));
/** So many words may make a name: "the school gate". */
const mostWords = 4;

/** The words of a text as `plain` leaves them. */
const wordsIn = (text: string): readonly string[] =>
  (text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).map(plain).filter((word) => word !== '');

/** Letters that stand apart, three or more of them: "T w i t t e r", "T.w.i.t.t.e.r". */
const apart =
  /(?<![\p{L}\p{N}\p{M}])(?:[\p{L}\p{N}]\p{M}*[^\p{L}\p{N}\p{M}]+){2,}[\p{L}\p{N}]\p{M}*(?![\p{L}\p{N}\p{M}])/gu;
const together = (run: string): string => run.replace(/[^\p{L}\p{N}\p{M}]/gu, '');
/** A word that is spelt so has no more letters. */
const mostApart = 30;

/** What letters that stand apart may spell, be it between others: "a T w i t t e r". */
function speltIn(text: string): readonly string[] {
  return (text.match(apart) ?? [])
    .map(together)
    .map(plain)
    .flatMap((run) =>
      [...run].flatMap((_, at) =>
        Array.from({ length: Math.min(mostApart, run.length - at) }, (_one, more) =>
          run.slice(at, at + 1 + more),
        ).filter((word) => keyOfAlias.has(word) || word.length === run.length),
      ),
    )
    .filter((word) => word.length > 2);
}

/** What stands beside each other, as one: "linked in" as "linkedin". */
const joined = (words: readonly string[]): readonly string[] =>
  words.flatMap((_, at) =>
    Array.from({ length: mostWords }, (_one, more) => words.slice(at, at + 1 + more).join('')).filter(
      (word) => word.length > 2,
    ),
  );

/** Keys of the channels that a text may name: by a word, by some beside each other, in a compound, or by an address. */
export function channelsIn(text: string): ReadonlySet<string> {
  const whole = text.normalize('NFKC');
  const spelt = whole.replace(apart, together);
  const words = wordsIn(spelt);
  // "LinkedInLife" is three words too.
  const long = [...joined(words), ...joined(wordsIn(whole.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 '))), ...speltIn(whole)];
  const short = (spelt.match(shortName) ?? []).map(plain);
  const compounds = words.flatMap((word) =>
    longNames
      .filter((name) => word.startsWith(name) || word.endsWith(name))
      .map((name) => keyOfAlias.get(name) ?? name),
  );
  return new Set([
    ...[...long.filter((word) => !alsoOrdinary.has(word)), ...short].map((word) => keyOfAlias.get(word) ?? word),
    ...compounds,
    ...(whole.match(addressInText) ?? []).flatMap((address) => channelsOfHost(hostIn(address) ?? '')),
  ]);
}
