/** The texts that a program has as values. A word that is a string is an index into them, so equal texts are equal words. */
export class Strings {
  /** As in `Program.strings`: the empty text first, so that a word is 0 exactly when JavaScript takes its text for false. */
  readonly list: string[] = [''];
  readonly #indices = new Map([['', 0]]);

  /** The index of a text, which is added when it is new. */
  indexOf(text: string): number {
    const known = this.#indices.get(text);
    if (known !== undefined) return known;
    this.#indices.set(text, this.list.length);
    return this.list.push(text) - 1;
  }
}
