import type { FunctionNode, VariableNode } from '../tree.ts';

/** What a name stands for. `broken`: its declaration was refused, so that its uses are no errors of their own. */
export type Meaning =
  | { kind: 'variable'; variable: VariableNode }
  | { kind: 'function'; function: FunctionNode }
  | { kind: 'broken' };

/** The names that one block declares, inside those of the blocks around it. */
export class Scope {
  /** The block around it; null at the top. */
  readonly parent: Scope | null;
  readonly #names = new Map<string, Meaning>();

  /** A block that declares nothing yet. */
  constructor(parent: Scope | null) {
    this.parent = parent;
  }

  /** Gives false when the block has declared the name already. */
  declare(name: string, meaning: Meaning): boolean {
    if (this.#names.has(name)) return false;
    this.#names.set(name, meaning);
    return true;
  }

  /** What a name means here, or in the nearest block around that declares it; null when none does. */
  lookUp(name: string): Meaning | null {
    for (let scope: Scope | null = this; scope; scope = scope.parent) {
      const meaning = scope.#names.get(name);
      if (meaning) return meaning;
    }
    return null;
  }

  /** Every name that is in scope. */
  *names(): Iterable<string> {
    for (let scope: Scope | null = this; scope; scope = scope.parent) yield* scope.#names.keys();
  }
}
