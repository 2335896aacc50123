import { josa } from '../../words/josa.ts';
import { OBJECT_WORDS } from '../../words/objects.ts';
import type { Program } from '../language/program.ts';
import type { Effect } from '../machine/effect.ts';
import { drainedWord, instructionSentence, touchedNames } from './narrate-instruction.ts';
import { threadNames } from './narrate-method.ts';
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
  if (effect.drained.length > 0)
    return `${threadName(effect.thread)}의 저장 버퍼에서 ${josa(drainedWord(run, step), '이/가')} 메모리로 나갔어요.`;
  const who = josa(threadName(effect.thread), '이/가');
  if (effect.mutex !== -1 && instruction.op === 'invoke' && !effect.slept)
    return `${who} 깨어나 ${josa(`${OBJECT_WORDS.mutex} ${touchedNames(run, step).object}`.trim(), '을/를')} 다시 잡았어요.`;
  if (effect.woken.includes(effect.thread)) return `${who} 신호 없이 깨어났어요 (가짜 깨어남).`;
  return `${who} ${instructionSentence(run, step)}`;
}

function consequences(run: Run, step: number, effect: Effect): string[] {
  const sentences: string[] = [];
  const lost = overwritten(run, step, effect);
  if (lost !== null) sentences.push(lost);
  const passed = passedWriters(run, step, effect);
  if (passed !== null) sentences.push(passed);
  if (effect.copies.length > 0) sentences.push(copied(run.program, effect));
  if (effect.buffered) sentences.push('아직 저장 버퍼에 있어서 다른 스레드는 옛 값을 봐요.');
  const itself = effect.ended.filter((thread) => thread === effect.thread);
  const others = effect.ended.filter((thread) => thread !== effect.thread);
  if (itself.length > 0) sentences.push(`${josa(threadName(effect.thread), '은/는')} 여기서 끝났어요.`);
  if (others.length > 0) sentences.push(`${threadNames(others)}도 함께 끝났어요.`);
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
