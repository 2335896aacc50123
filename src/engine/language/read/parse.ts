import { type Options, Parser, type Program } from 'acorn';
import type { Diagnostics } from '../diagnostics.ts';
import { MAX_NESTING, MAX_SOURCE } from '../limits.ts';
import { type AnyNode, isNode } from './node.ts';
import { explainSyntaxError } from './syntax.ts';

const OPTIONS: Options = {
  ecmaVersion: 'latest',
  // The stricter grammar; also the one in which `await` and `import` parse, so that the check can name them.
  sourceType: 'module',
  allowReturnOutsideFunction: true,
};

/**
 * acorn stops at its first error, and looks for names that are declared twice by linear search.
 * `Scope` finds these too, all of them and fast, so acorn need not.
 */
const QuietParser = Parser.extend(
  (Base) =>
    class extends Base {
      declareName(): void {}
    } as typeof Base,
);

/**
 * Parses a program text with acorn. The tree is at most `MAX_NESTING` levels deep.
 *
 * @throws ProgramError when the text is too long, too deep or no JavaScript.
 */
export function parse(source: string, diagnostics: Diagnostics): Program {
  if (source.length > MAX_SOURCE) {
    diagnostics.exceeds({ start: 0 }, '프로그램이 너무 길어요.', MAX_SOURCE, '자');
    diagnostics.throwIfAny();
  }
  const bracket = deepBracket(source);
  if (bracket !== null) fail(diagnostics, bracket, TOO_DEEP);
  const tree = parseText(source, diagnostics);
  const deep = deepNode(tree);
  if (deep !== null) fail(diagnostics, deep, TOO_DEEP);
  return tree;
}

const TOO_DEEP = `너무 깊이 겹쳤어요. 괄호, 식, 문장은 ${MAX_NESTING}겹까지 겹칠 수 있어요. 변수나 함수로 나눠요.`;

function fail(diagnostics: Diagnostics, start: number, message: string): void {
  diagnostics.report({ start }, message);
  diagnostics.throwIfAny();
}

function parseText(source: string, diagnostics: Diagnostics): Program {
  try {
    return QuietParser.parse(source, OPTIONS);
  } catch (error) {
    if (error instanceof RangeError) fail(diagnostics, 0, TOO_DEEP);
    if (error instanceof SyntaxError && 'pos' in error && typeof error.pos === 'number') {
      const message = error.message.includes('stack space')
        ? TOO_DEEP
        : explainSyntaxError(error.message, source, error.pos);
      fail(diagnostics, error.pos, message);
    }
    throw error;
  }
}

/** Offset of the first bracket that is open inside `MAX_NESTING` others, strings and comments counted too. */
function deepBracket(source: string): number | null {
  let open = 0;
  for (let at = 0; at < source.length; at++) {
    const unit = source[at]!;
    if ('([{'.includes(unit)) open++;
    else if (')]}'.includes(unit)) open = Math.max(0, open - 1);
    if (open > MAX_NESTING) return at;
  }
  return null;
}

/** Offset of a node below `MAX_NESTING` levels, found without recursion. */
function deepNode(tree: Program): number | null {
  let level: AnyNode[] = [tree];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_NESTING) return level[0]!.start;
    level = level.flatMap((node) => Object.values(node).flat().filter(isNode));
  }
  return null;
}
