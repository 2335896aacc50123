import { josa, particle } from '../../words/josa.ts';
import { SEGMENT_WORDS } from '../../words/memory.ts';
import { OBJECT_WORDS } from '../../words/objects.ts';
import type { Instruction, Method, Operand } from '../language/instruction.ts';
import type { Effect } from '../machine/effect.ts';
import { formatWord } from './format-word.ts';
import { formatAt, functionAt, nameOfObject, nameOfOperand, typeOf } from './naming.ts';
import { METHOD_SENTENCES, threadNames } from './narrate-method.ts';
import type { Run } from './run.ts';

/** What the program calls what a step touched: its object, and its first word. */
export function touchedNames(run: Run, step: number): { object: string; word: string } {
  const { thread, objectAddress, accesses } = run.effect(step);
  const process = run.processOf(step, thread);
  const names = run.namesAt(step);
  const [access] = accesses;
  return {
    object: objectAddress < 0 ? '' : names.ofObject(process, objectAddress),
    word: access === undefined ? '' : names.ofWord(access.process, access.address),
  };
}

/** The word that a step has brought from a store buffer to memory, and its value: `x = 1`. */
export function drainedWord(run: Run, step: number): string {
  const { pc, drained } = run.effect(step);
  const [{ process, address, after }] = drained;
  const instruction = run.program.instructions[pc];
  const value =
    instruction.op === 'store'
      ? formatAt(run.program, functionAt(run.program, pc), address, instruction.to, after)
      : after;
  return `${run.namesAt(step).ofWord(process, address)} = ${value}`;
}

/** What an instruction did, without who: a sentence's predicate. */
export function instructionSentence(run: Run, step: number): string {
  const effect = run.effect(step);
  const instruction = run.program.instructions[effect.pc];
  const { program } = run;
  const info = functionAt(program, effect.pc);
  const operand = (o: Parameters<typeof nameOfOperand>[2]) => nameOfOperand(program, info, o);
  const given = (o: Operand) =>
    typeOf(program, effect.pc, o) === 'string' ? formatWord(program, 'string', effect.value) : effect.value;
  const snippet = program.source.slice(instruction.range.start, instruction.range.end);
  switch (instruction.op) {
    case 'load': {
      const access = effect.accesses[0];
      const value = formatAt(program, info, access.address, instruction.from, effect.value);
      return `${touchedNames(run, step).word}의 값 ${josa(value, '을/를')} ${operand(instruction.to)}에 읽어 왔어요.`;
    }
    case 'store': {
      const access = effect.accesses[0];
      const value = formatAt(program, info, access.address, instruction.to, access.after);
      return `${touchedNames(run, step).word}에 ${josa(value, '을/를')} 썼어요.`;
    }
    case 'move':
      return `${operand(instruction.to)}에 ${josa(given(instruction.from), '을/를')} 넣었어요.`;
    case 'binary':
      return `${operand(instruction.left)} ${instruction.operator} ${josa(operand(instruction.right), '을/를')} 계산해 ${operand(instruction.to)}에 ${josa(effect.value, '을/를')} 넣었어요.`;
    case 'unary':
      return `${instruction.operator}${josa(operand(instruction.operand), '을/를')} 계산해 ${operand(instruction.to)}에 ${josa(effect.value, '을/를')} 넣었어요.`;
    case 'branch':
      return `조건 ${josa(snippet, '을/를')} 따져 보니 ${(effect.value === 1) !== (instruction.negated === true) ? '참' : '거짓'}이에요.`;
    case 'length':
      return `배열의 길이 ${josa(effect.value, '을/를')} 읽었어요.`;
    case 'address':
      return `${instruction.of.name}의 주소를 ${operand(instruction.to)}에 넣었어요.`;
    case 'allocate':
      return `${SEGMENT_WORDS.heap}에 ${OBJECT_WORDS.record}를 새로 만들었어요.`;
    case 'call':
      return `${josa(`${program.functions[instruction.function].name}()`, '을/를')} 불렀어요.`;
    case 'return':
      return instruction.value === null
        ? '함수에서 돌아왔어요.'
        : `함수에서 ${josa(given(instruction.value), '을/를')} 가지고 돌아왔어요.`;
    case 'invoke': {
      const object =
        nameOfObject(program, instruction.object) ??
        (touchedNames(run, step).object || receiverOf(snippet, instruction.method));
      return METHOD_SENTENCES[instruction.method](object, effect);
    }
    default:
      return taskSentence(instruction, effect, snippet);
  }
}

type TaskInstruction = Extract<
  Instruction,
  {
    op:
      | 'spawn'
      | 'parallel'
      | 'join'
      | 'yield'
      | 'fence'
      | 'fork'
      | 'wait'
      | 'exit'
      | 'getpid'
      | 'print'
      | 'assert'
      | 'throw'
      | 'compute'
      | 'io'
      | 'sleep';
  }
>;

function taskSentence(instruction: TaskInstruction, effect: Effect, snippet: string): string {
  switch (instruction.op) {
    case 'spawn':
      return `스레드 ${josa(threadNames(effect.started), '을/를')} 시작했어요.`;
    case 'parallel':
      return `스레드 ${josa(threadNames(effect.started), '을/를')} 한꺼번에 시작하고, 모두 끝나기를 기다려요.`;
    case 'join':
      if (instruction.to !== null)
        return `스레드 ${josa(threadNames(effect.joined), '이/가')} 끝난 것을 확인하고, 돌려준 값 ${josa(effect.value, '을/를')} 받았어요.`;
      return `스레드 ${josa(threadNames(effect.joined), '이/가')} 끝난 것을 확인했어요.`;
    case 'yield':
      return '차례를 양보했어요.';
    case 'fence':
      return '앞에서 쓴 값이 모두 메모리로 나간 것을 확인했어요.';
    case 'fork':
      return `자식 프로세스를 만들었어요. 자식의 스레드는 ${josa(threadNames(effect.started), '이에요/예요')}.`;
    case 'wait':
      return waited(effect);
    case 'exit':
      return '프로세스를 끝냈어요.';
    case 'getpid':
      return `자기 프로세스의 번호 ${josa(effect.value, '을/를')} 알아냈어요.`;
    case 'print':
      return `"${effect.printed}"${particle(effect.printed ?? '', '을/를')} 출력했어요.`;
    case 'assert':
      return `${josa(snippet, '을/를')} 확인했고, 참이에요.`;
    case 'throw':
      return '예외를 던졌어요.';
    case 'compute':
      return '계산을 했어요.';
    case 'io':
      return '입출력을 했어요.';
    case 'sleep':
      return '잠깐 쉬었어요.';
  }
}

/** `wait()` for any child gives a pid, or -1 where there is none; `wait(pid)` the status. */
function waited({ joined, value, anyChild }: Effect): string {
  if (joined.length === 0) return '기다릴 자식 프로세스가 없어서 -1을 받았어요.';
  if (anyChild) return `끝난 자식 프로세스 ${josa(`pid ${value}`, '을/를')} 거뒀어요.`;
  return `끝난 자식 프로세스를 거뒀어요. 종료 상태는 ${josa(value, '이에요/예요')}.`;
}

/** What stands before `.method(` in the source of a call, which may begin with the local variable that gets its value. */
function receiverOf(snippet: string, method: Method): string {
  const receiver = snippet.slice(0, snippet.indexOf(`.${method}(`));
  return receiver.replace(/^[\p{L}\p{N}_$]+\s*=\s*/u, '');
}
