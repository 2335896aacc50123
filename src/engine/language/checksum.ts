const LENGTH = 6;
const VALUES = 36 ** LENGTH;

/**
 * A short checksum of a program text and its overridden constants: six characters of 0–9 and a–z.
 * It tells whether a link was made for this program; it is no protection against anyone who wants to fool it.
 */
export function checksum(source: string, constants: Iterable<readonly [string, number]> = []): string {
  const sorted = [...constants].sort(([a], [b]) => (a < b ? -1 : 1));
  const text = [source, ...sorted.map(([name, value]) => `${name}=${value}`)].join('\0');
  // FNV-1a over UTF-16 units.
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return ((hash >>> 0) % VALUES).toString(36).padStart(LENGTH, '0');
}
