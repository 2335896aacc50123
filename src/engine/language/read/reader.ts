import type * as acorn from 'acorn';
import { RESERVED } from '../builtins.ts';
import type { Diagnostics } from '../diagnostics.ts';
import { insteadOfName } from '../foreign.ts';
import { MAX_IDENTIFIER } from '../limits.ts';
import type { TextSpan } from '../positions.ts';
import type { SourceRange } from '../source.ts';
import { Strings } from '../strings.ts';
import type { Expression, FunctionNode, Statement, VariableNode } from '../tree.ts';
import { makeType } from '../types.ts';
import { type AnyNode, isNode } from './node.ts';
import { REFUSALS } from './refusals.ts';
import { type Meaning, Scope } from './scope.ts';

/** An arrow function that is read after the function around it. */
export interface Arrow {
  /** acorn's, with the body. */
  node: acorn.ArrowFunctionExpression;
  /** Whether `join` may ask for what it gives. */
  handsBack: boolean;
  /** What its body becomes. */
  function: FunctionNode;
  /** The names around it. */
  scope: Scope;
}

/** What a reader does with the two sorts of syntax that contain each other. */
export interface Readings {
  /** Reads an expression of any kind. */
  expression(reader: Reader, node: AnyNode): Expression;
  /** Reads a statement of any kind. */
  statement(reader: Reader, node: AnyNode): Statement;
}

/**
 * Reads acorn's tree into ours: resolves names, and refuses what the language does not have. It holds where the
 * reading is; what is made of each kind of syntax is in the files beside this one.
 */
export class Reader {
  /** Where errors go. */
  readonly diagnostics: Diagnostics;
  /** The function that is being read. */
  function: FunctionNode;
  /** Texts that are values. */
  readonly strings = new Strings();
  /** The names of the block that is being read. */
  scope = new Scope(null);
  /** Arrow functions met so far, whose bodies are read last. */
  readonly arrows: Arrow[] = [];
  /** Functions that are refused where they stand. They become no code, but their bodies are there to be checked. */
  readonly refused = new Set<FunctionNode>();
  readonly #readings: Readings;

  /** A reader at the top of `main`. `readings`: how the two sorts of syntax are read. */
  constructor(diagnostics: Diagnostics, main: FunctionNode, readings: Readings) {
    this.diagnostics = diagnostics;
    this.function = main;
    this.#readings = readings;
  }

  /** Reads an expression; a refused one becomes `broken`. */
  expression(node: AnyNode): Expression {
    return this.#readings.expression(this, node);
  }

  /** Reads a statement; a refused one becomes `refused`. */
  statement(node: AnyNode): Statement {
    return this.#readings.statement(this, node);
  }

  /** Where a node stands in the text. */
  range(node: TextSpan): SourceRange {
    return this.diagnostics.range(node);
  }

  /** Reports an error and gives what stands for the refused expression. */
  broken(node: TextSpan, message: string): Expression {
    this.diagnostics.report(node, message);
    return { kind: 'broken', range: this.range(node) };
  }

  /** Refuses syntax that the language does not have; the expressions in an expression are still checked. */
  refuse(node: AnyNode): Expression {
    const refusal = REFUSALS.get(node.type);
    const fields: ReadonlyMap<string, unknown> = new Map(Object.entries(node));
    for (const part of (refusal?.parts ?? []).flatMap((name) => fields.get(name))) {
      if (isNode(part)) this.expression(part);
    }
    return this.broken(node, refusal?.message ?? '여기서는 쓸 수 없는 문법이에요.');
  }

  /** Reads something in a block of its own. */
  inScope<Result>(read: () => Result): Result {
    const around = this.scope;
    this.scope = new Scope(around);
    const result = read();
    this.scope = around;
    return result;
  }

  /** Declares a name in the current block, unless it means something already. */
  declare(id: acorn.Identifier, meaning: Meaning): void {
    if (RESERVED.has(id.name)) {
      this.diagnostics.report(id, `이미 뜻이 있는 이름이에요: \`${id.name}\`. 다른 이름을 지어요.`);
    } else if (id.name.length > MAX_IDENTIFIER) {
      this.diagnostics.exceeds(id, '이름이 너무 길어요.', MAX_IDENTIFIER, '자');
    } else if (!this.scope.declare(id.name, meaning)) {
      this.diagnostics.report(
        id,
        `같은 곳에서 두 번 선언했어요: \`${id.name}\`. 하나는 다른 이름으로 바꿔요.`,
      );
    }
  }

  /** Makes a variable of the function that is being read. */
  makeVariable(
    name: string,
    declaration: TextSpan,
    scope: TextSpan,
    fixed: boolean,
    global: boolean,
  ): VariableNode {
    const variable: VariableNode = {
      name,
      global,
      fixed,
      range: this.range(declaration),
      scope: this.range({ start: declaration.start, end: scope.end }),
      owner: this.function,
      addressTaken: false,
      type: makeType(),
      initial: null,
      address: 0,
    };
    if (!global) {
      variable.address = this.function.locals.length;
      this.function.locals.push(variable);
    }
    return variable;
  }

  /** What a name means here; null when an error has been reported. `called`: it stands where a function is called. */
  resolve(id: acorn.Identifier, called = false): Exclude<Meaning, { kind: 'broken' }> | null {
    const meaning = this.scope.lookUp(id.name);
    if (meaning === null) {
      this.diagnostics.report(id, this.#unknown(id.name, called));
      return null;
    }
    if (meaning.kind === 'broken') return null;
    if (meaning.kind === 'function') {
      this.function.uses.push({ of: meaning.function, range: this.range(id) });
      return meaning;
    }
    const { variable } = meaning;
    if (variable.global) {
      this.function.uses.push({ of: variable, range: this.range(id) });
    } else if (variable.owner !== this.function) {
      // That it reaches outside is told with the function itself.
      if (this.refused.has(this.function)) return null;
      this.diagnostics.report(
        id,
        `스레드가 되는 화살표 함수는 바깥 함수의 지역 변수를 쓸 수 없어요: \`${id.name}\`. 지역 변수는 그 스레드의 스택에 있어요. \`spawn(f, ${id.name})\`처럼 인자로 넘기거나 맨 위에 선언해요.`,
      );
      return null;
    } else if (id.start >= variable.scope.end) {
      this.diagnostics.report(
        id,
        `다른 \`case\`에서 선언한 변수예요: \`${id.name}\`. 그 선언을 지나지 않고 올 수 있어요. 선언을 \`switch\`보다 위로 옮겨요.`,
      );
      return null;
    } else if (id.start < variable.range.end) {
      this.diagnostics.report(id, `선언보다 먼저 써요: \`${id.name}\`. 선언을 앞으로 옮겨요.`);
      return null;
    }
    return meaning;
  }

  #unknown(name: string, called: boolean): string {
    const instead = insteadOfName(name, called);
    if (instead) return unknownName(name, instead);
    if (RESERVED.has(name)) return `\`${name}\`만으로는 값이 아니에요. \`${name}(…)\`처럼 불러요.`;
    const similar = this.diagnostics.similar(name, [...this.scope.names(), ...RESERVED]);
    if (similar) return `선언하지 않은 이름이에요: \`${name}\`. 혹시 \`${similar}\`인가요?`;
    const declaration = called ? `\`function ${name}() { … }\`로` : '`let`이나 `const`로';
    return `선언하지 않은 이름이에요: \`${name}\`. ${declaration} 먼저 선언해요.`;
  }
}

/** That a name means nothing in this language, and what to use instead. */
export function unknownName(name: string, instead: string): string {
  return `이 언어에는 없는 이름이에요: \`${name}\`. ${instead}`;
}
