import {
  addressSpace,
  type Instruction,
  type Operand,
  type Program,
  REGISTERS,
} from '../../../src/engine/index.ts';

const { DATA_BASE, HEAP_LIMIT } = addressSpace;

/** Throws unless everything that an instruction refers to exists: what the machine takes for granted. */
export function expectWellFormed(program: Program): void {
  const { instructions, functions, globals, objects, shapes } = program;
  functions.forEach((each, index) => {
    const end = functions[index + 1]?.entry ?? instructions.length;
    require(each.entry < end, `${each.name} has code`);
    require(instructions[end - 1]!.op === 'return', `${each.name} ends with a return`);
    require(each.locals.every(
      (local, offset) => local.offset === offset,
    ), `${each.name} has its locals in order`);
    require(each.frameSize >= each.locals.length &&
      each.parameters <= each.locals.length, `${each.name} fits its frame`);
    for (let at = each.entry; at < end; at++) {
      checkInstruction(program, instructions[at]!, each.frameSize, each.entry, end);
    }
  });
  for (const [index, global] of globals.entries()) {
    require(global.address === DATA_BASE + index, `${global.name} is in the data segment`);
  }
  for (const object of objects) {
    require(object.shape < shapes.length && object.address >= DATA_BASE, 'an object has its place');
    require(object.arguments.every(isWord), 'first values are words');
  }
}

function checkInstruction(
  program: Program,
  instruction: Instruction,
  frame: number,
  from: number,
  to: number,
): void {
  const { next, range, ...operation } = instruction;
  require(next >= from && next < to, 'the next instruction is of the same function');
  require(range.start >= 0 &&
    range.start <= range.end &&
    range.end <= program.source.length, 'the range is in the text');
  require(range.line >= 1 && range.column >= 1, 'lines and columns count from 1');
  if (operation.op === 'branch')
    require(operation.target >= from && operation.target < to, 'a branch stays in its function');
  if (operation.op === 'call') {
    require(operation.save <= REGISTERS, 'there are so many registers');
    require(operation.to?.kind !== 'register' ||
      operation.to.index >= operation.save, 'a result spoils no saved register');
  }
  const entries =
    operation.op === 'parallel' ? operation.entries : operation.op === 'spawn' ? [operation.entry] : [];
  for (const entry of operation.op === 'call' ? [operation] : entries) {
    require(entry.arguments.length ===
      program.functions[entry.function]!.parameters, 'parameters get their arguments');
  }
  for (const operand of operandsIn(operation)) {
    if (operand.kind === 'register')
      require(operand.index >= 0 && operand.index < REGISTERS, 'the register exists');
    else if (operand.kind === 'local')
      require(operand.offset >= 0 && operand.offset < frame, 'the local is in the frame');
    else require(isWord(operand.value), 'a constant is a word');
  }
}

/** All operands of an operation, however deep. */
function operandsIn(value: unknown): Operand[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('kind' in value && ['constant', 'register', 'local'].includes(value.kind as string))
    return [value as Operand];
  return Object.values(value).flatMap(operandsIn);
}

function isWord(value: number): boolean {
  return Object.is(value, value | 0) && value < HEAP_LIMIT * 2 ** 31;
}

function require(holds: boolean, what: string): void {
  if (!holds) throw new Error(`not well-formed: ${what}`);
}
