import type { SwitchKind } from '../../kinds/switches.ts';
import { josa } from '../../words/josa.ts';
import { SWITCH_TITLES } from '../../words/switches.ts';
import { CODE_BASE } from '../language/address-space.ts';
import { formatInstruction } from '../language/format.ts';
import { formatAddress } from './format-word.ts';
import type { ThreadMoment } from './moment.ts';
import type { Run } from './run.ts';

/** One small step of a context switch. */
export interface SwitchStep {
  /** `enter`, `return`: into the kernel and back; the others are what the kernel does there. */
  kind: SwitchKind;
  /** What it is called, a few Korean words. */
  title: string;
  /** A Korean sentence. */
  detail: string;
  /** Thread whose saved context it touches, or that runs then. */
  thread: number;
  /** What it saves or restores: `PC`, `SP`, `r0` …, `페이지 테이블`; null when it moves nothing. */
  register: string | null;
  /** The value that moves; null when it moves nothing. */
  value: number | null;
  /** The value as it is written; null when it moves nothing. */
  text: string | null;
  /** Whether it has nothing to do here: threads of one process keep the address space. */
  skipped: boolean;
}

/**
 * What the operating system does between step `step - 1` and step `step` when another thread takes the latter:
 * an empty list when the same one goes on. The values are those of the run at that moment.
 */
export function contextSwitch(run: Run, step: number): SwitchStep[] {
  if (step < 2 || step > run.length) return [];
  const before = run.at(step - 1);
  const from = before.threads[run.schedule[step - 2].thread];
  const to = before.threads[run.schedule[step - 1].thread];
  if (from.index === to.index) return [];
  const ended = from.state === 'finished';
  const forgets = run.options.forgetProgramCounter === true;
  const sameProcess = from.process === to.process;
  const place = (thread: ThreadMoment) => (thread.pc < 0 ? '끝' : formatInstruction(run.program, thread.pc));
  const savedHow = (register: string, text: string) => {
    if (ended) return `${josa(from.name, '은/는')} 끝났으니 저장할 것이 없어요.`;
    if (register !== 'PC') return `${from.name}의 ${register} 값 ${josa(text, '을/를')} TCB에 적어 둬요.`;
    if (!forgets) return `${josa(from.name, '이/가')} 다음에 할 명령의 자리예요: ${place(from)}`;
    return `PC를 저장하지 않아요. ${josa(from.name, '은/는')} 다음 차례에 함수의 처음부터 다시 시작해요.`;
  };
  const used = Math.max(2, 1 + lastUsed(from), 1 + lastUsed(to));
  return [
    {
      kind: 'enter',
      title: SWITCH_TITLES.enter(''),
      detail: `${reasonOf(from)} CPU가 커널 모드로 바뀌어요.`,
      thread: from.index,
      register: null,
      value: null,
      text: null,
      skipped: false,
    },
    ...contextOf(from, used).map(({ register, value, text }) => ({
      kind: 'save' as const,
      title: SWITCH_TITLES.save(register),
      detail: savedHow(register, text),
      thread: from.index,
      register,
      value,
      text,
      skipped: ended || (register === 'PC' && forgets),
    })),
    {
      kind: 'choose',
      title: SWITCH_TITLES.choose(''),
      detail: `스케줄러가 준비 상태인 ${josa(to.name, '을/를')} 골라요.`,
      thread: to.index,
      register: null,
      value: null,
      text: null,
      skipped: false,
    },
    {
      kind: 'address-space',
      title: SWITCH_TITLES['address-space'](''),
      detail: sameProcess
        ? '같은 프로세스의 스레드라서 페이지 테이블을 그대로 써요. 이 일은 건너뛰어요.'
        : `페이지 테이블 주소를 프로세스 ${before.processes[to.process].pid}의 것으로 바꿔요. 메모리를 복사하지는 않아요.`,
      thread: to.index,
      register: '페이지 테이블',
      value: before.processes[to.process].pid,
      text: String(before.processes[to.process].pid),
      skipped: sameProcess,
    },
    ...contextOf(to, used)
      .reverse()
      .map(({ register, value, text }) => ({
        kind: 'restore' as const,
        title: SWITCH_TITLES.restore(register),
        detail:
          register === 'PC'
            ? `${josa(to.name, '이/가')} 멈췄던 자리예요: ${place(to)}`
            : `TCB에 적어 둔 ${to.name}의 ${register} 값 ${josa(text, '을/를')} CPU에 올려요.`,
        thread: to.index,
        register,
        value,
        text,
        skipped: false,
      })),
    {
      kind: 'return',
      title: SWITCH_TITLES.return(''),
      detail: `${josa(to.name, '이/가')} 멈췄던 곳에서 이어 가요.`,
      thread: to.index,
      register: null,
      value: null,
      text: null,
      skipped: false,
    },
  ];
}

function reasonOf(from: ThreadMoment): string {
  if (from.state === 'finished') return `${josa(from.name, '이/가')} 끝났어요.`;
  if (from.state === 'waiting') return `${josa(from.name, '이/가')} 기다리게 되어 스스로 CPU를 내놓아요.`;
  return `타이머 인터럽트가 ${josa(from.name, '을/를')} 멈춰요. 대기가 아니라 준비 상태가 돼요.`;
}

function lastUsed(thread: ThreadMoment): number {
  return thread.registers.findLastIndex((value) => value !== 0);
}

/** A word of a thread's context. */
interface Saved {
  register: string;
  value: number;
  text: string;
}

/** The words of a thread's context, in the order in which they are saved. */
function contextOf({ pc, sp, registers, registerTexts }: ThreadMoment, used: number): Saved[] {
  return [
    { register: 'PC', value: pc, text: formatAddress(CODE_BASE + pc) },
    { register: 'SP', value: sp, text: formatAddress(sp) },
    ...registers
      .slice(0, used)
      .map((value, i): Saved => ({ register: `r${i}`, value, text: registerTexts[i] })),
  ];
}
