import type { ValueKind } from '../../../kinds/objects.ts';
import type { Diagnostics } from '../diagnostics.ts';
import type { SourceRange } from '../source.ts';
import type { Expression, FunctionNode } from '../tree.ts';
import { describeType, makeType, mayBe, onlyKindOf, representative, type Type, unify } from '../types.ts';

/** What has been found out about types so far, and the errors on the way. */
export class Inference {
  /** Where mismatches are reported. */
  readonly diagnostics: Diagnostics;
  /** Types of allocations, of elements and fields, and of what is printed. */
  readonly types = new Map<Expression, Type>();
  /** Functions whose value some expression uses. */
  readonly used = new Set<FunctionNode>();
  /** Functions with a `return` that gives no value. */
  readonly emptyHanded = new Set<FunctionNode>();
  /** Functions that `spawn` starts a thread with. */
  readonly spawned = new Set<FunctionNode>();
  /** Every `join` whose value is used. */
  readonly joined: SourceRange[] = [];
  /** Fields that record literals make, and those that are asked for. */
  readonly #made: { record: Type; fields: readonly string[] }[] = [];
  readonly #asked: { record: Type; field: string; range: SourceRange }[] = [];
  readonly #value: (inference: Inference, expression: Expression) => Type | null;

  /** `value`: infers an expression; null when it has no value. */
  constructor(
    diagnostics: Diagnostics,
    value: (inference: Inference, expression: Expression) => Type | null,
  ) {
    this.diagnostics = diagnostics;
    this.#value = value;
  }

  /** Type of an expression whose value may be unused; null when it has none. */
  effect(expression: Expression): Type | null {
    return this.#value(this, expression);
  }

  /** Type of an expression whose value is used. */
  value(expression: Expression): Type {
    if (expression.kind === 'call' && expression.callee.givesValue) this.used.add(expression.callee);
    if (expression.kind === 'system' && expression.name === 'join') this.joined.push(expression.range);
    const type = this.effect(expression);
    if (type !== null) return type;
    this.diagnostics.report(
      expression.range,
      '값을 주지 않는 호출이에요. 값으로 쓰지 말고 따로 한 문장으로 써요.',
    );
    return makeType();
  }

  /** Wants an expression to be of one of these kinds. `what`: what it is, with its particle 은 or 는. */
  expect(expression: Expression, what: string, ...kinds: ValueKind[]): Type {
    const type = this.value(expression);
    const wanted = makeType(...kinds);
    if (unify(type, wanted)) return type;
    const joins = what.startsWith('`+`') && onlyKindOf(type) === 'string';
    this.#mismatch(
      expression,
      what,
      wanted,
      type,
      joins ? ' 문자열은 `print(a, b)`처럼 이어서 출력해요.' : '',
    );
    return wanted;
  }

  /** Wants what an expression gives to fit where it goes. `what`: what it is there, with its particle 은 or 는. `hint`: a sentence more, behind a space. */
  assign(into: Type, expression: Expression, what: string, hint = ' 한 곳에는 한 종류의 값만 담아요.'): Type {
    const type = this.value(expression);
    if (!unify(into, type)) this.#mismatch(expression, what, into, type, hint);
    return type;
  }

  #mismatch({ range }: Expression, what: string, wanted: Type, given: Type, hint: string): void {
    const message = `${what} ${describeType(wanted)} 값이어야 해요. 지금은 ${describeType(given)} 값이에요.${hint}`;
    this.diagnostics.report(range, message);
  }

  /** Remembers the type of an expression for what is generated. */
  remember(expression: Expression, type: Type): Type {
    this.types.set(expression, type);
    return type;
  }

  /** Remembers that a literal makes a record with these fields. */
  makesRecord(record: Type, fields: readonly string[]): void {
    this.#made.push({ record, fields });
  }

  /** Remembers that a field is asked for. */
  asksField(record: Type, field: string, range: SourceRange): void {
    this.#asked.push({ record, field, range });
  }

  /** Reports fields that no record has which could be there. */
  checkFields(): void {
    const made = new Map<Type, Set<string>>();
    for (const { record, fields } of this.#made) {
      const all = made.get(representative(record)) ?? new Set();
      for (const field of fields) all.add(field);
      made.set(representative(record), all);
    }
    for (const { record, field, range } of this.#asked) {
      const fields = made.get(representative(record));
      if (!fields || fields.has(field) || !mayBe(record, 'record')) continue;
      const hint = this.diagnostics.similar(field, fields);
      this.diagnostics.report(
        range,
        `객체에 없는 칸이에요: \`${field}\`. ${hint ? `혹시 \`${hint}\`인가요?` : '객체를 만들 때 모든 칸을 함께 만들어요.'}`,
      );
    }
  }
}
