/** A set that has room for so many keys, and forgets the one that was used longest ago (LRU). */
export class Recent {
  private readonly room: number;
  private readonly keys = new Set<number>();

  /** @param room keys that fit; Infinity for all. */
  constructor(room: number) {
    this.room = room;
  }

  /** Whether a key is there. */
  has(key: number): boolean {
    return this.keys.has(key);
  }

  /** Uses a key, and says whether it was there. It is afterwards, if there is room for any. */
  use(key: number): boolean {
    const had = this.keys.delete(key);
    if (this.room < 1) return had;
    if (!had && this.keys.size >= this.room) {
      for (const oldest of this.keys) {
        this.keys.delete(oldest);
        break;
      }
    }
    this.keys.add(key);
    return had;
  }

  /** Takes a key out, and says whether it was there. */
  drop(key: number): boolean {
    return this.keys.delete(key);
  }

  /** Takes out all keys for which something holds. */
  dropWhere(holds: (key: number) => boolean): void {
    for (const key of this.keys) if (holds(key)) this.keys.delete(key);
  }

  /** Takes out all keys. */
  clear(): void {
    this.keys.clear();
  }
}
