/** An id that nobody else makes and that sorts by time (UUIDv7, RFC 9562). Also on pages without https. */
export function createId(): string {
  const time = Math.max(0, Date.now()).toString(16).padStart(12, '0');
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  const chance = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const variant = (((bytes[1] ?? 0) % 4) | 8).toString(16);
  const [start, version, end] = [time.slice(0, 8), `7${chance.slice(0, 3)}`, variant + chance.slice(5, 8)];
  return `${start}-${time.slice(8)}-${version}-${end}-${chance.slice(8)}`;
}
