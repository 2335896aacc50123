import { josa, particle } from '../../words/josa.ts';
import { SEGMENT_WORDS } from '../../words/memory.ts';
import { OBJECT_WORDS, PIPE_END_WORDS } from '../../words/objects.ts';
import type { Instruction, Method, Operand } from '../language/instruction.ts';
import type { Program } from '../language/program.ts';
import type { Effect } from '../machine/effect.ts';
import { formatWord } from './format-word.ts';
import { formatAt, functionAt, nameOfObject, nameOfOperand, typeOf } from './naming.ts';
import type { Run } from './run.ts';
import { threadName } from './schedule.ts';

/** How far back `narrate` looks for a value that a store overwrites. */
const LOOK_BACK = 128;

/** Step 1 … `length` as one or two Korean sentences; before the first step, what will run. */
export function narrate(run: Run, step: number): string {
  if (step < 1) return '아직 한 걸음도 움직이지 않았어요.';
  const effect = run.effect(step);
  if (effect.fault !== null) {
    const others =
      effect.ended.length > 1 ? '이 프로세스의 모든 스레드가 함께 끝났어요.' : '프로세스가 끝났어요.';
    return `${threadName(effect.thread)}에서 고장이 났어요. ${effect.fault.message} ${others}`;
  }
  return [sentence(run, step, effect), ...consequences(run, step, effect)].join(' ');
}

function sentence(run: Run, step: number, effect: Effect): string {
  const instruction = run.program.instructions[effect.pc];
  const who = josa(threadName(effect.thread), '이/가');
  if (effect.mutex !== -1 && instruction.op === 'invoke' && !effect.slept)
    return `${who} 깨어나 ${josa(`${OBJECT_WORDS.mutex} ${namesOf(run, step, effect).object}`.trim(), '을/를')} 다시 잡았어요.`;
  if (effect.woken.includes(effect.thread)) return `${who} 신호 없이 깨어났어요 (가짜 깨어남).`;
  return `${who} ${deed(run, step, effect, instruction)}`;
}

/** What the program calls what a step touched: its object, and its first word. */
function namesOf(run: Run, step: number, { thread, objectAddress, accesses }: Effect) {
  const process = run.processOf(step, thread);
  const names = run.namesAt(step);
  const [access] = accesses;
  return {
    object: objectAddress < 0 ? '' : names.ofObject(process, objectAddress),
    word: access === undefined ? '' : names.ofWord(access.process, access.address),
  };
}

function names(threads: readonly number[]): string {
  return threads.map(threadName).join(', ');
}

function deed(run: Run, step: number, effect: Effect, instruction: Instruction): string {
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
      return `${namesOf(run, step, effect).word}의 값 ${josa(value, '을/를')} ${operand(instruction.to)}에 읽어 왔어요.`;
    }
    case 'store': {
      const access = effect.accesses[0];
      const value = formatAt(program, info, access.address, instruction.to, access.after);
      return `${namesOf(run, step, effect).word}에 ${josa(value, '을/를')} 썼어요.`;
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
    case 'spawn':
      return `스레드 ${josa(names(effect.started), '을/를')} 시작했어요.`;
    case 'parallel':
      return `스레드 ${josa(names(effect.started), '을/를')} 한꺼번에 시작하고, 모두 끝나기를 기다려요.`;
    case 'join':
      if (instruction.to !== null)
        return `스레드 ${josa(names(effect.joined), '이/가')} 끝난 것을 확인하고, 돌려준 값 ${josa(effect.value, '을/를')} 받았어요.`;
      return `스레드 ${josa(names(effect.joined), '이/가')} 끝난 것을 확인했어요.`;
    case 'yield':
      return '차례를 양보했어요.';
    case 'fork':
      return `자식 프로세스를 만들었어요. 자식의 스레드는 ${josa(names(effect.started), '이에요/예요')}.`;
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
    case 'invoke': {
      const object =
        nameOfObject(program, instruction.object) ??
        (namesOf(run, step, effect).object || receiverOf(snippet, instruction.method));
      return METHODS[instruction.method](object, effect);
    }
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

const METHODS: Record<Method, (object: string, effect: Effect) => string> = {
  lock: (o) => `${josa(o, '을/를')} 잠갔어요.`,
  tryLock: (o, e) =>
    e.value === 1
      ? `${josa(o, '을/를')} 잠갔어요.`
      : `${josa(o, '을/를')} 잠그지 못했어요. 이미 잠겨 있어요.`,
  unlock: (o) => `${josa(o, '을/를')} 풀었어요.`,
  acquire: (o) => `${o}에서 허가증 하나를 받았어요.`,
  tryAcquire: (o, e) =>
    e.value === 1 ? `${o}에서 허가증 하나를 받았어요.` : `${o}에 남은 허가증이 없었어요.`,
  release: (o, e) =>
    e.accesses[0].kind === 'read'
      ? `${o}에 허가증을 돌려줬지만 이미 가득 차 있어서(${e.accesses[0].before}) 아무것도 바뀌지 않았어요.`
      : `${o}에 허가증 하나를 돌려줬어요.`,
  wait: (o, e) => (e.slept ? `${o}에서 기다리며 잠들었어요.` : `${o}에서 더 기다리지 않고 지나갔어요.`),
  signal: (o, e) =>
    e.woken.length > 0
      ? `${o}에서 기다리던 ${josa(names(e.woken), '을/를')} 깨웠어요.`
      : `${o}에 신호를 보냈지만 기다리는 스레드가 없었어요.`,
  broadcast: (o, e) =>
    e.woken.length > 0
      ? `${o}에서 기다리던 ${josa(names(e.woken), '을/를')} 모두 깨웠어요.`
      : `${o}에 신호를 보냈지만 기다리는 스레드가 없었어요.`,
  countDown: (o) => `${josa(o, '을/를')} 하나 내렸어요.`,
  readLock: (o) => `${josa(o, '을/를')} 읽기로 잠갔어요.`,
  readUnlock: (o) => `${o}의 읽기 잠금을 풀었어요.`,
  writeLock: (o, e) =>
    e.asked
      ? `${o}에 쓰겠다고 청했어요. 이제부터 새로 읽으려는 스레드는 기다려요.`
      : `${josa(o, '을/를')} 쓰기로 잠갔어요.`,
  writeUnlock: (o) => `${o}의 쓰기 잠금을 풀었어요.`,
  load: (o, e) => `${OBJECT_WORDS.atomic} ${o}에서 ${josa(e.value, '을/를')} 읽었어요.`,
  store: (o, e) => `${OBJECT_WORDS.atomic} ${o}에 ${josa(e.accesses[0].after, '을/를')} 썼어요.`,
  add: (o, e) =>
    `${OBJECT_WORDS.atomic} ${josa(o, '을/를')} ${e.accesses[0].before}에서 ${josa(e.accesses[0].after, '으로/로')} 한 번에 바꿨어요.`,
  exchange: (o, e) =>
    `${OBJECT_WORDS.atomic} ${josa(o, '을/를')} ${e.accesses[0].before}에서 ${josa(e.accesses[0].after, '으로/로')} 한 번에 바꿨어요.`,
  compareExchange: (o, e) =>
    e.accesses[0].kind === 'update'
      ? `${OBJECT_WORDS.atomic} ${josa(o, '을/를')} ${e.accesses[0].before}에서 ${josa(e.accesses[0].after, '으로/로')} 바꾸는 데 성공했어요.`
      : `${OBJECT_WORDS.atomic} ${o}의 값이 예상과 달라 바꾸지 못했어요.`,
  read: (o, e) =>
    e.accesses[0].kind === 'read'
      ? `${OBJECT_WORDS.pipe} ${o}에 남은 값도 쓸 수 있는 프로세스도 없어서, 파일의 끝을 뜻하는 -1을 받았어요.`
      : `${OBJECT_WORDS.pipe} ${o}에서 ${josa(e.value, '을/를')} 읽었어요.`,
  write: (o, e) => `${OBJECT_WORDS.pipe} ${o}에 ${josa(e.accesses.at(-1)?.after ?? '', '을/를')} 썼어요.`,
  closeRead: (o) => `자기 프로세스에서 ${OBJECT_WORDS.pipe} ${o}의 ${PIPE_END_WORDS.read}을 닫았어요.`,
  closeWrite: (o) => `자기 프로세스에서 ${OBJECT_WORDS.pipe} ${o}의 ${PIPE_END_WORDS.write}을 닫았어요.`,
};

function consequences(run: Run, step: number, effect: Effect): string[] {
  const sentences: string[] = [];
  const lost = overwritten(run, step, effect);
  if (lost !== null) sentences.push(lost);
  const passed = passedWriters(run, step, effect);
  if (passed !== null) sentences.push(passed);
  if (effect.copies.length > 0) sentences.push(copied(run.program, effect));
  const itself = effect.ended.filter((thread) => thread === effect.thread);
  const others = effect.ended.filter((thread) => thread !== effect.thread);
  if (itself.length > 0) sentences.push(`${josa(threadName(effect.thread), '은/는')} 여기서 끝났어요.`);
  if (others.length > 0) sentences.push(`${names(others)}도 함께 끝났어요.`);
  return sentences;
}

/** A sentence when a reader goes in while others wait to write, because the lock prefers nobody. */
function passedWriters(run: Run, step: number, { pc, thread, object }: Effect): string | null {
  const instruction = run.program.instructions[pc];
  if (instruction.op !== 'invoke' || instruction.method !== 'readLock') return null;
  const writers = run
    .threadsAt(step - 1)
    .filter(({ waiting }) => waiting?.object === object && waiting.hold === 'readers');
  if (writers.length === 0) return null;
  const who = josa(threadName(thread), '이/가');
  return `이 잠금은 아무도 우선하지 않아서, 쓰려고 기다리는 ${writers.map(({ name }) => name).join(', ')}보다 ${who} 먼저 들어갔어요.`;
}

/** A step is one process's, so its copies are too. */
function copied(program: Program, { pc, copies }: Effect): string {
  const who = josa(`프로세스 ${copies[0].process + 1}`, '이/가');
  if (copies.length === 1) return `${who} 쓰기 전에 페이지 하나를 복사했어요.`;
  const instruction = program.instructions[pc];
  const marks = instruction.op === 'store' && instruction.to.kind === 'element';
  const why = marks ? ' 하나는 배열의 어느 칸에 값이 있는지 적어 둔 페이지예요.' : '';
  return `${who} 쓰기 전에 페이지 ${copies.length}개를 복사했어요.${why}`;
}

/** A sentence when a store overwrites what another thread has written since this one read it: a lost update. */
function overwritten(run: Run, step: number, effect: Effect): string | null {
  const access = effect.accesses[0];
  if (access?.kind !== 'write') return null;
  let read = false;
  let writer = -1;
  for (const { thread, accesses } of run.effects(Math.max(1, step - LOOK_BACK), step - 1)) {
    const same = accesses.find((other) => other.key === access.key);
    if (same === undefined) continue;
    if (thread === effect.thread) {
      read = same.kind === 'read';
      writer = -1;
    } else if (same.kind === 'write') writer = thread;
  }
  if (!read || writer < 0) return null;
  return `그사이 ${josa(threadName(writer), '이/가')} 쓴 값을 덮어써서, 그 갱신이 사라졌어요.`;
}
