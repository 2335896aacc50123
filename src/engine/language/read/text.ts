import type { Text } from '../tree.ts';
import type { AnyNode } from './node.ts';
import type { Reader } from './reader.ts';

/** Reads expressions that are printed, joined by a space as `console.log` does. */
export function readTexts(reader: Reader, nodes: readonly AnyNode[]): Text {
  return joinPieces(
    nodes.flatMap((node, index) => [...(index === 0 ? [] : [' ']), ...readText(reader, node)]),
  );
}

/** Reads an expression that is made a text: strings, templates and `+` as JavaScript joins them. */
export function readText(reader: Reader, node: AnyNode): Text {
  if (!isText(node)) return [reader.expression(node)];
  if (node.type === 'TemplateLiteral') {
    return joinPieces(
      node.quasis.flatMap(({ value }, index) => {
        const expression = node.expressions[index];
        return [value.cooked ?? value.raw, ...(expression ? readText(reader, expression) : [])];
      }),
    );
  }
  if (node.type === 'BinaryExpression') {
    return joinPieces([...readText(reader, node.left), ...readText(reader, node.right)]);
  }
  return [node.type === 'Literal' ? String(node.value) : ''];
}

/** Whether JavaScript's value of an expression is a string, so that a `+` beside it joins texts. */
export function isText(node: AnyNode): boolean {
  // A loop down the left side: long sums of texts would make a recursive check quadratic.
  for (let at = node; ; at = at.left) {
    if (at.type === 'TemplateLiteral') return true;
    if (at.type === 'Literal') return typeof at.value === 'string';
    if (at.type !== 'BinaryExpression' || at.operator !== '+') return false;
    if (isText(at.right)) return true;
  }
}

/** Makes one piece of strings that stand side by side. */
export function joinPieces<Piece>(pieces: readonly (string | Piece)[]): (string | Piece)[] {
  const joined: (string | Piece)[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') joined[joined.length - 1] = last + piece;
    else joined.push(piece);
  }
  return joined;
}
