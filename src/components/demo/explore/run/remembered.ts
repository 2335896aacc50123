/** What was found before, by name: at most so many, of which the oldest goes first. */
export class Remembered<Found> {
  private readonly found = new Map<string, Found>();
  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  get(name: string): Found | undefined {
    return this.found.get(name);
  }

  keep(name: string, one: Found): void {
    this.found.delete(name);
    this.found.set(name, one);
    for (const oldest of this.found.keys()) {
      if (this.found.size <= this.most) return;
      this.found.delete(oldest);
    }
  }
}
