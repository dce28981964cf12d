/** What a file is that people give in the place of a document, by how it begins. Nobody meant these as JSON. */

export const fileKinds = ['spreadsheet', 'document', 'pdf', 'picture', 'archive'] as const;
export type FileKind = (typeof fileKinds)[number];

/** As many bytes as are looked at: names inside an archive stand near its beginning. */
export const sniffed = 65_536;

/** Beginnings of files, one character for each byte. */
const beginnings: readonly (readonly [begins: RegExp, kind: FileKind])[] = [
  [/^%PDF-/, 'pdf'],
  [
    /^\x89PNG\r\n\x1a\n|^\xff\xd8\xff|^GIF8[79]a|^RIFF[^]{4}WEBP|^II\*\0|^MM\0\*|^[^]{4}ftyp(?:avif|heic|heix|mif1)/,
    'picture',
  ],
  [/^\{\\rtf/, 'document'],
];

/** By the names of what is inside: Office Open XML, OpenDocument. */
const insides: readonly (readonly [inside: RegExp, kind: FileKind])[] = [
  [/\bxl\/|application\/vnd\.oasis\.opendocument\.spreadsheet/, 'spreadsheet'],
  [/\b(?:word|ppt)\/|application\/vnd\.oasis\.opendocument\./, 'document'],
];

const archive = /^PK(?:\x03\x04|\x05\x06)/;
/** What programs of an office wrote before 2007. */
const compound = /^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/;

/** @param bytes - The beginning of a file, or all of it. */
export function fileKind(bytes: Uint8Array): FileKind | undefined {
  const start = Array.from(bytes.subarray(0, sniffed), (byte) => String.fromCharCode(byte)).join('');
  const found = beginnings.find(([begins]) => begins.test(start))?.[1];
  if (found) return found;
  if (archive.test(start)) return insides.find(([inside]) => inside.test(start))?.[1] ?? 'archive';
  // There, names are written in two bytes a letter.
  if (compound.test(start)) return /W\0o\0r\0k\0b\0o\0o\0k\0/.test(start) ? 'spreadsheet' : 'document';
  return undefined;
}
