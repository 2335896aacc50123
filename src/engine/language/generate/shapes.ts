import type { Diagnostics } from '../diagnostics.ts';
import { evaluate, wordOf } from '../known.ts';
import { MAX_TEMPLATE_WORDS } from '../limits.ts';
import type { Shape } from '../program.ts';
import type { Expression, Node } from '../tree.ts';
import { elementOf, fieldOf, type Type, wordTypeOf } from '../types.ts';

/** The shapes of a program, one for each place in the text that makes an object. */
export class Shapes {
  /** In the order of their making; an index into it is what instructions name. */
  readonly list: Shape[] = [];
  readonly #types: ReadonlyMap<Expression, Type>;
  readonly #diagnostics: Diagnostics;
  #templateWords = 0;

  /** `types`: those of allocations. */
  constructor(types: ReadonlyMap<Expression, Type>, diagnostics: Diagnostics) {
    this.#types = types;
    this.#diagnostics = diagnostics;
  }

  /** Adds the shape of an allocation and gives its index. A literal's template is empty until `fill`. */
  add(allocation: Node<'allocation'>): number {
    const { object, options, fields, values, fill } = allocation;
    const most = options.get('most');
    const type = this.#types.get(allocation)!;
    const holds = object === 'array' || object === 'atomic';
    this.list.push({
      kind: object,
      fields: fields.map((name) => ({ name, type: wordTypeOf(fieldOf(type, name)) })),
      element: holds ? wordTypeOf(elementOf(type)) : 'number',
      template: values || fill ? [] : null,
      most: most ? wordOf(evaluate(most)!) : null,
      prefersWriter: options.has('prefer'),
      recursive: options.has('recursive'),
      shared: options.has('shared') || object === 'pipe' || object === 'shared-memory',
      spurious: options.has('spurious'),
    });
    return this.list.length - 1;
  }

  /** Sets the words that a fresh array or record of a shape starts with. */
  fill(
    shape: number,
    allocation: Node<'allocation'>,
    length: number,
    word: (index: number) => number,
  ): number[] {
    this.#templateWords += length;
    if (this.#templateWords > MAX_TEMPLATE_WORDS) {
      this.#diagnostics.exceeds(
        allocation.range,
        '배열과 객체의 처음 값이 너무 많아요. 모두',
        MAX_TEMPLATE_WORDS,
        '칸',
      );
      return [];
    }
    const template = Array.from({ length }, (_, index) => word(index));
    this.list[shape]!.template = template;
    return template;
  }
}
