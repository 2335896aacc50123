import fc from 'fast-check';

/*
 * Random programs with one thread. They always compile; most run to their end, some into a fault. What evaluation
 * order can show is everywhere: calls, assignments and increments stand in expressions beside what they change.
 */

type Type = 'number' | 'boolean' | 'string' | 'array' | 'matrix' | 'record';

interface Variable {
  name: string;
  type: Type;
  fixed: boolean;
}

interface Routine {
  name: string;
  parameters: Type[];
  result: Type;
}

/** A random program's text. */
export const program: fc.Arbitrary<string> = fc
  .gen()
  .map((draw) => new Writer((limit) => draw(natural) % limit).program());

// The same arbitrary for every draw: making one for each limit would take longer than the programs do.
const natural = (): fc.Arbitrary<number> => fc.nat();

class Writer {
  readonly #below: (limit: number) => number;
  #scopes: Variable[][] = [[]];
  readonly #routines: Routine[] = [];
  #result: Type | null = null;
  #loops = 0;
  #switches = 0;
  #names = 0;

  constructor(below: (limit: number) => number) {
    this.#below = below;
  }

  program(): string {
    const globals = this.#times(3, 6, () => this.declaration(2));
    const functions = this.#times(1, 2, () => this.routine());
    const main = this.block(2, 2, 5);
    const end = this.#scopes[0]!.map(
      (variable) => `print("${variable.name}", ${this.show(variable.name, variable.type)});`,
    );
    return [...globals, ...functions, '{', ...main, '}', ...end].join('\n');
  }

  routine(): string {
    const name = `f${this.#routines.length}`;
    const parameters = this.#times(1, 3, () =>
      this.#pick<Type>('number', 'number', 'boolean', 'string', 'array', 'record'),
    );
    const result = this.#pick<Type>('number', 'number', 'boolean', 'string', 'record');
    const outside = [this.#scopes, this.#loops, this.#switches] as const;
    // The bodies of functions see the globals, and only those above; a counter ends every recursion.
    const names = parameters.map((type, index) => ({ name: `p${index}`, type, fixed: false }));
    this.#scopes = [this.#scopes[0]!, [{ name: 'depth', type: 'number', fixed: true }, ...names]];
    [this.#result, this.#loops, this.#switches] = [result, 0, 0];
    const recursive = { name, parameters: ['depth' as Type, ...parameters], result };
    const first = `if (depth <= 0) return ${this.expression(result, 1)};`;
    this.#routines.push(recursive);
    const body = this.block(2, 1, 3);
    const last = `return ${this.expression(result, 2)};`;
    [this.#scopes, this.#loops, this.#switches] = outside;
    this.#result = null;
    const references = names.map((each) => this.reference(each.name));
    const header = `function ${name}(${['depth', ...names.map((each) => each.name)].join(', ')})`;
    return [`${header} {`, first, ...references, '{', ...body, '}', last, '}'].join('\n');
  }

  /** Statements of a new block. `hides`: they may begin with a name that is used outside. */
  block(depth: number, least: number, most: number, hides = true): string[] {
    this.#scopes.push([]);
    const hiding = hides && this.#chance(5) ? [this.hiding()] : [];
    const statements = this.#times(least, most, () => this.statement(depth));
    this.#scopes.pop();
    return [...hiding, ...statements];
  }

  statement(depth: number): string {
    const inner = (least = 1, most = 3) => `{\n${this.block(depth - 1, least, most).join('\n')}\n}`;
    const simple = [
      () => this.declaration(2),
      () => this.assignment(3),
      () => this.assignment(3),
      () => `${this.update()};`,
      () => this.print(),
      () => this.print(),
      () => `assert(${this.expression('boolean', 1)} || ${this.expression('boolean', 1)} || true, "assert");`,
      () => `${this.call(this.#pick(...this.#routines), 2)};`,
      () => `${this.effect(2)};`,
    ];
    const rare = [
      () =>
        `throw ${this.#pick('"thrown"', 'new Error("thrown")', `"a" + ${this.expression('number', 1)}`)};`,
      () => `assert(${this.expression('boolean', 2)}, "message " + ${this.expression('number', 1)});`,
      () => (this.#result ? `return ${this.expression(this.#result, 2)};` : ';'),
      () => (this.#loops > 0 ? this.#pick('break;', 'continue;') : this.#switches > 0 ? 'break;' : ';'),
    ];
    if (this.#chance(20)) return `if (${this.condition(1)}) ${this.#pick(...rare)()}`;
    if (depth === 0 || this.#chance(2))
      return this.#routines.length > 0 ? this.#pick(...simple)() : this.print();
    return this.#pick(
      () => `if (${this.condition(3)}) ${inner()}`,
      () => `if (${this.condition(3)}) ${inner()} else ${inner()}`,
      () =>
        `if (${this.condition(2)}) ${this.assignment(2)} else if (${this.condition(2)}) ${this.print()} else ${inner()}`,
      () => this.loop(depth),
      () => this.switch(depth),
      () => inner(),
    )();
  }

  loop(depth: number): string {
    const counter = this.#name();
    const header = this.#pick(
      `for (let ${counter} = 0; ${counter} < ${1 + this.#below(4)}; ${counter}++)`,
      `for (let ${counter} = ${this.#below(4)}; ${counter} >= 0; ${counter} -= 1)`,
      `for (let ${counter} = 0, ${counter}b = 3; ${counter} < ${counter}b && ${this.condition(1)}; ${counter}++)`,
      '',
    );
    this.#scopes.push([{ name: counter, type: 'number', fixed: true }]);
    this.#loops++;
    const body = this.block(depth - 1, 1, 3).join('\n');
    this.#loops--;
    this.#scopes.pop();
    if (header !== '') return `${header} {\n${body}\n}`;
    if (this.#chance(2)) {
      const [again, extra] = [`${counter}-- > 0`, this.condition(1)];
      return `let ${counter} = ${this.#below(5)};\ndo {\n${body}\n} while (${this.#pick(again, `${again} && (${extra})`)});`;
    }
    return `let ${counter} = ${this.#below(5)};\nwhile (${counter}-- > 0) {\n${body}\n}`;
  }

  /** Cases in any order, `default` among them or not, that fall through or not; what one declares is its own. */
  switch(depth: number): string {
    const type = this.#pick<Type>('number', 'number', 'boolean', 'string');
    const subject = this.expression(type, 2);
    const labels = this.#times(0, 4, () => `case ${this.expression(type, 1)}:`);
    if (!this.#chance(3)) labels.splice(this.#below(labels.length + 1), 0, 'default:');
    this.#switches++;
    const cases = labels.map((label) => {
      // Without braces all cases are one block, in which a name must not be used before it is declared.
      const braces = this.#chance(3);
      const body = this.block(depth - 1, 0, 2, braces);
      const inside = braces ? ['{', ...body, '}'] : body;
      return [label, ...inside, ...(this.#chance(2) ? ['break;'] : [])].join('\n');
    });
    this.#switches--;
    return `switch (${subject}) {\n${cases.join('\n')}\n}`;
  }

  /** What is done where `&&`, `||` and `? :` say so. */
  effect(depth: number): string {
    if (depth === 0 || this.#chance(3)) {
      return this.#pick(
        () => `print(${this.expression('number', 1)})`,
        () => this.call(this.#pick(...this.#routines), 1),
        () => (this.target('number', 0) === null ? 'print()' : this.update()),
      )();
    }
    const test = () => (this.#chance(3) ? this.effectValue() : this.expression('boolean', 1));
    return this.#pick(
      () => `${test()} && ${this.effect(depth - 1)}`,
      () => `(${test()} || ${this.effect(depth - 1)})`,
      () => `(${test()} ? ${this.effect(depth - 1)} : ${this.effect(depth - 1)})`,
      () => `${test()} && ${test()} || ${this.effect(depth - 1)}`,
      () => `!(${this.effectValue()})`,
    )();
  }

  /** A call whose result counts as a condition. */
  effectValue(): string {
    return this.call(this.#pick(...this.#routines), 1);
  }

  declaration(depth: number): string {
    const type = this.#pick<Type>(
      'number',
      'number',
      'number',
      'boolean',
      'string',
      'array',
      'matrix',
      'record',
    );
    const value = this.expression(type, depth);
    return this.declare({ name: this.#name(), type, fixed: this.#chance(3) }, value);
  }

  /** At the beginning of a block: a variable with the name of one outside of it. */
  hiding(): string {
    const type = this.#pick<Type>('number', 'boolean');
    const outer = this.#scopes.flat();
    const value = this.expression(type, 1);
    const hidden = outer.filter(({ name }) => name !== 'depth' && !value.includes(name));
    if (hidden.length === 0) return ';';
    return this.declare({ name: this.#pick(...hidden).name, type, fixed: false }, value);
  }

  declare(variable: Variable, value: string): string {
    this.#scopes.at(-1)!.push(variable);
    const text = `${variable.fixed ? 'const' : 'let'} ${variable.name} = ${value};`;
    return variable.fixed ? text : text + this.reference(variable.name);
  }

  /** Sometimes the address of a variable, so that it is no operand any more; the address itself is not used. */
  reference(name: string): string {
    return this.#chance(5) ? ` const ${this.#name()} = ref(${name});` : '';
  }

  print(): string {
    const shown = () => {
      const type = this.#pick<Type>('number', 'boolean', 'string');
      return this.show(this.expression(type, 3), type);
    };
    return this.#pick(
      () => `print(${shown()});`,
      () => `print(${shown()}, ${shown()}, ${shown()});`,
      () => `print("a " + ${shown()} + ${shown()} + " b");`,
      () =>
        `print(${this.expression('number', 2)} + ${this.expression('number', 2)} + "c" + ${shown()}, "d");`,
      () => `print(\`\${${shown()}} e \${${shown()}}\`);`,
    )();
  }

  /** An expression that can be printed and shows what another one is. */
  show(value: string, type: Type): string {
    switch (type) {
      case 'number':
      case 'boolean':
      case 'string':
        return value;
      case 'array':
        return `${value}[0]`;
      case 'matrix':
        return `${value}[1][0]`;
      case 'record':
        return `${value}.value`;
    }
  }

  condition(depth: number): string {
    // Any type has a truth.
    const part = () =>
      this.expression(this.#pick<Type>('boolean', 'boolean', 'number', 'string', 'record'), depth - 1);
    if (depth <= 0) return this.expression('boolean', 0);
    return this.#pick(
      () => this.expression('boolean', depth),
      () => `${part()} && ${part()}`,
      () => `${part()} || ${part()}`,
      () => `!(${part()} ${this.#pick('&&', '||')} ${part()})`,
      () => part(),
    )();
  }

  assignment(depth: number): string {
    const type = this.#pick<Type>('number', 'number', 'boolean', 'string', 'array', 'record');
    return this.target(type, 0) === null ? this.print() : `${this.assign(type, depth)};`;
  }

  /** An assignment, which is an expression of the type; there has to be a target. */
  assign(type: Type, depth: number): string {
    const operator =
      type === 'number'
        ? this.#pick('=', '=', '+=', '-=', '*=', '%=', '&=', '|=', '^=', '<<=', '>>=', '>>>=')
        : '=';
    const value =
      operator === '%=' ? `(${this.expression('number', depth - 1)} | 1)` : this.expression(type, depth - 1);
    return `${this.target(type, depth - 1)} ${operator} ${value}`;
  }

  update(): string {
    const target = this.target('number', 1);
    if (target === null) return 'print()';
    const operator = this.#pick('++', '--');
    return this.#chance(2) ? `${target}${operator}` : `${operator}${target}`;
  }

  /** What can be assigned to, or null when there is nothing of the type. */
  target(type: Type, depth: number): string | null {
    const names = this.#variables(type).filter((variable) => !variable.fixed);
    const places: (() => string)[] = names.map(
      ({ name }) =>
        () =>
          name,
    );
    if (type === 'number') {
      const arrays = this.#variables('array');
      const records = this.#variables('record');
      if (arrays.length > 0) places.push(() => this.element(this.#pick(...arrays).name, depth));
      if (records.length > 0) places.push(() => `${this.#pick(...records).name}.value`);
    }
    if (type === 'array') {
      const matrices = this.#variables('matrix');
      if (matrices.length > 0) places.push(() => `${this.#pick(...matrices).name}[${this.#below(2)}]`);
    }
    if (type === 'record') {
      const records = this.#variables('record');
      if (records.length > 0) places.push(() => `${this.#pick(...records).name}.next`);
    }
    return places.length === 0 ? null : this.#pick(...places)();
  }

  element(array: string, depth: number): string {
    // Now and then out of range.
    const index = this.#chance(20)
      ? this.expression('number', depth)
      : `(${this.expression('number', depth)}) & 1`;
    return `${array}[${this.#chance(2) ? this.#below(2) : index}]`;
  }

  expression(type: Type, depth: number): string {
    const leaf = depth <= 0 || this.#chance(4);
    const variables = this.#variables(type);
    if (leaf && variables.length > 0 && !this.#chance(3)) return this.#pick(...variables).name;
    if (!leaf && this.#chance(8) && this.target(type, 0) !== null) return `(${this.assign(type, depth)})`;
    if (!leaf && this.#chance(6)) {
      const routines = this.#routines.filter((routine) => routine.result === type);
      if (routines.length > 0) return this.call(this.#pick(...routines), depth - 1);
    }
    if (!leaf && this.#chance(8))
      return `(${this.condition(depth - 1)} ? ${this.expression(type, depth - 1)} : ${this.expression(type, depth - 1)})`;
    if (!leaf && this.#chance(8))
      return `(${this.expression(type, depth - 1)} ${this.#pick('&&', '||')} ${this.expression(type, depth - 1)})`;
    switch (type) {
      case 'number':
        return leaf ? this.number() : this.numeric(depth - 1);
      case 'boolean':
        return leaf ? this.#pick('true', 'false') : this.boolean(depth - 1);
      case 'string':
        return this.#pick('""', '"a"', "'b'", '`a`', '"0"', '"긴 말"');
      case 'array':
        return this.#chance(4)
          ? `new Array(${2 + this.#below(3)}).fill(${this.number()})`
          : `[${this.#times(2, 4, () => this.expression('number', depth - 1)).join(', ')}]`;
      case 'matrix':
        return `[${this.#times(2, 2, () => this.expression('array', depth - 1)).join(', ')}]`;
      case 'record': {
        const next = leaf ? 'null' : this.#pick('null', this.expression('record', depth - 1));
        return `{ value: ${this.expression('number', depth - 1)}, next: ${next} }`;
      }
    }
  }

  number(): string {
    if (this.#chance(30)) return this.#pick('2147483647', '-2147483648', '0x7fff_ffff', '65536');
    return String(this.#below(12) - 2);
  }

  numeric(depth: number): string {
    const part = () => this.expression('number', depth);
    const any = () => this.expression(this.#pick<Type>('number', 'number', 'number', 'boolean'), depth);
    const arrays = [...this.#variables('array'), ...this.#variables('matrix')];
    return this.#pick(
      () => `(${any()} ${this.#pick('+', '-', '+', '-', '&', '|', '^', '>>', '<<', '>>>')} ${any()})`,
      () => `(${part()} ${this.#pick('+', '-')} ${part()})`,
      () => `(${part()} * ${this.#pick(String(this.#below(5)), part())})`,
      () => `(${part()} % ${this.#pick('7', '-3', `(${part()} | 1)`, part())})`,
      () => `Math.trunc(${part()} / ${this.#pick('3', '-2', `(${part()} | 1)`, part())})`,
      () => `(${this.#pick('-', '~')} ${any()})`,
      () => (this.target('number', 0) === null ? part() : `(${this.update()})`),
      () => (this.target('number', 0) === null ? part() : `(${this.update()})`),
      () => `${arrays.length > 0 ? this.#pick(...arrays).name : this.expression('array', 0)}.length`,
      () => this.element(this.expression('array', depth), depth),
      () => `${this.expression('matrix', 0)}[${this.#below(2)}][${this.#below(2)}]`,
      () => `${this.parenthesized('record', depth)}.value`,
    )();
  }

  boolean(depth: number): string {
    const part = () => this.expression('number', depth);
    return this.#pick(
      () => `(${part()} ${this.#pick('<', '<=', '>', '>=', '===', '!==', '==', '!=')} ${part()})`,
      () =>
        `!${this.#pick<Type>('boolean', 'number', 'record') === 'number' ? part() : this.expression('boolean', depth)}`,
      () => `(${this.expression('boolean', depth)} === ${this.expression('boolean', depth)})`,
      () =>
        `(${this.expression('string', depth)} ${this.#pick('===', '!==')} ${this.expression('string', depth)})`,
      () => `(${this.parenthesized('record', depth)}.next ${this.#pick('===', '!==')} null)`,
      () => `(${this.parenthesized('record', 0)} === ${this.parenthesized('record', 0)})`,
    )();
  }

  /** A record literal needs no parentheses inside an expression, but in front of one it would be a block. */
  parenthesized(type: Type, depth: number): string {
    return `(${this.expression(type, depth)})`;
  }

  call({ name, parameters }: Routine, depth: number): string {
    const given = parameters.slice(1).map((type) => this.expression(type, depth - 1));
    const levels = this.#variables('number').some((variable) => variable.name === 'depth')
      ? 'depth - 1'
      : String(this.#below(3));
    return `${name}(${[levels, ...given].join(', ')})`;
  }

  #variables(type: Type): Variable[] {
    // What an inner block hides is not what it was.
    const visible = new Map(this.#scopes.flat().map((variable) => [variable.name, variable]));
    return [...visible.values()].filter((variable) => variable.type === type);
  }

  #name(): string {
    return `v${this.#names++}`;
  }

  #chance(of: number): boolean {
    return this.#below(of) === 0;
  }

  #pick<Value>(...values: Value[]): Value {
    return values[this.#below(values.length)]!;
  }

  #times<Value>(least: number, most: number, make: () => Value): Value[] {
    return Array.from({ length: least + this.#below(most - least + 1) }, make);
  }
}
