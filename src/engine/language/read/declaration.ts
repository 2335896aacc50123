import type * as acorn from 'acorn';
import type { Statement } from '../tree.ts';
import type { AnyNode } from './node.ts';
import type { Reader } from './reader.ts';

/** Declares what `let`, `const` and refused declarations of a block name. */
export function declareNames(
  reader: Reader,
  nodes: readonly AnyNode[],
  block: AnyNode,
  global: boolean,
): void {
  for (const node of nodes) {
    if (node.type === 'VariableDeclaration') {
      for (const declarator of node.declarations) {
        const { id } = declarator;
        if (id.type === 'Identifier') {
          const variable = reader.makeVariable(id.name, declarator, block, node.kind === 'const', global);
          reader.declare(id, { kind: 'variable', variable });
        } else {
          declareBroken(reader, id);
        }
      }
    } else {
      for (const id of refusedNames(node, global)) reader.declare(id, { kind: 'broken' });
    }
  }
}

/** What a refused declaration names, so that its uses are no errors of their own. */
function refusedNames(node: AnyNode, global: boolean): acorn.Identifier[] {
  switch (node.type) {
    case 'ClassDeclaration':
      return node.id ? [node.id] : [];
    case 'FunctionDeclaration':
      return global || !node.id ? [] : [node.id];
    case 'ImportDeclaration':
      return node.specifiers.map((specifier) => specifier.local);
    case 'ExportNamedDeclaration':
      if (node.declaration?.type !== 'VariableDeclaration') {
        return node.declaration ? [node.declaration.id] : [];
      }
      return node.declaration.declarations.flatMap(({ id }) => namesIn(id));
    default:
      return [];
  }
}

/** Declares the names of a refused pattern. */
export function declareBroken(reader: Reader, pattern: acorn.Pattern): void {
  for (const name of namesIn(pattern)) reader.declare(name, { kind: 'broken' });
}

/** The names that a pattern binds. */
function namesIn(pattern: acorn.Pattern): acorn.Identifier[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern];
    case 'ObjectPattern':
      return pattern.properties.flatMap((part) => namesIn(part.type === 'RestElement' ? part : part.value));
    case 'ArrayPattern':
      return pattern.elements.flatMap((element) => (element ? namesIn(element) : []));
    case 'RestElement':
      return namesIn(pattern.argument);
    case 'AssignmentPattern':
      return namesIn(pattern.left);
    default:
      return [];
  }
}

/** `let` and `const`: one statement for each name. */
export function readDeclarations(reader: Reader, node: acorn.VariableDeclaration): Statement[] {
  if (node.kind !== 'let' && node.kind !== 'const') {
    reader.diagnostics.report(node, `\`${node.kind}\`는 쓸 수 없어요. \`let\`이나 \`const\`로 선언해요.`);
  }
  return node.declarations.flatMap((declarator): Statement[] => {
    const { id, init } = declarator;
    const value = init ? reader.expression(init) : null;
    if (id.type !== 'Identifier') {
      reader.refuse(id);
      return [];
    }
    if (value === null) {
      reader.broken(id, `처음 값이 없어요: \`${id.name}\`. \`let ${id.name} = 0;\`처럼 써요.`);
      return [];
    }
    const meaning = reader.scope.lookUp(id.name);
    // A name that is declared twice, or reserved, has another declaration.
    if (meaning?.kind !== 'variable' || meaning.variable.range.start !== declarator.start) return [];
    return [{ kind: 'declare', variable: meaning.variable, value, range: reader.range(declarator) }];
  });
}
