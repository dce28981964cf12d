/** The encoding that a `Content-Type` names; UTF-8 where it names none, as JSON has it (RFC 8259, 8.1). */
export const charsetOf = (type: string | null): string =>
  /;\s*charset\s*=\s*"?([\w.:-]+)/i.exec(type ?? '')?.[1] ?? 'utf-8';
