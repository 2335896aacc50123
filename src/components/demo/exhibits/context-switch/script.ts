import {
  addressSpace,
  formatAddress,
  formatInstruction,
  type Run,
  type ThreadMoment,
} from '../../../../engine/index.ts';
import { josa } from '../../../../words/josa.ts';
import { LEFT_ALONE, SWITCH_TITLES, type SwitchKind } from '../../../../words/switches.ts';

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

/** A word of a thread's context. */
interface Saved {
  register: string;
  value: number;
  text: string;
}

/** The thread that goes and the one that comes, as they stand between the two steps. */
interface Switch {
  run: Run;
  from: ThreadMoment;
  to: ThreadMoment;
  /** Words of a context that one of the two uses. */
  used: number;
  /** Whether the one that goes loses its place, and whether the one that comes has lost it before. */
  loses: boolean;
  lost: boolean;
}

/**
 * What the operating system does between step `step - 1` and step `step` when another thread takes the latter:
 * an empty list when the same one goes on. The values are those of the run at that moment.
 */
export function contextSwitch(run: Run, step: number): SwitchStep[] {
  if (step < 2 || step > run.length) return [];
  const { threads, processes } = run.at(step - 1);
  const from = threads[run.schedule[step - 2].thread];
  const to = threads[run.schedule[step - 1].thread];
  if (from.index === to.index) return [];
  const used = Math.max(2, 1 + lastUsed(from), 1 + lastUsed(to));
  const after = run.at(step).threads[from.index];
  const loses = isLost(run, from, after.pc);
  const lost = to.steps > 0 && isLost(run, to, to.pc);
  const between = { run, from, to, used, loses, lost };
  return [
    still('enter', from, `${reasonOf(from)} CPU가 커널 모드로 바뀌어요.`),
    ...saves(between),
    still('choose', to, `스케줄러가 준비 상태인 ${josa(to.name, '을/를')} 골라요.`),
    changeOfAddressSpace(between, processes[to.process].pid),
    ...restores(between),
    still('return', to, `${josa(to.name, '이/가')} ${goesOnFrom(between)}`),
  ];
}

/** Threads that wait so are asleep, and keep their place also where it is not saved. */
const ASLEEP: ReadonlySet<string> = new Set(['condition', 'barrier', 'thread', 'threads']);

/** Whether a thread that was stopped starts its function again, because its PC is not saved; `pc`: where it would. */
function isLost({ program, options }: Run, thread: ThreadMoment, pc: number): boolean {
  if (options.forgetProgramCounter !== true || thread.state === 'finished') return false;
  if (thread.waiting !== null && ASLEEP.has(thread.waiting.kind)) return false;
  return pc === program.functions[thread.frames[0].function].entry;
}

function goesOnFrom({ to, lost }: Switch): string {
  if (to.steps === 0) return '함수의 처음부터 시작해요.';
  return lost ? '멈췄던 곳이 아니라 함수의 처음부터 다시 시작해요.' : '멈췄던 곳에서 이어 가요.';
}

/** A small step that moves no value. */
function still(kind: SwitchKind, { index: thread }: ThreadMoment, detail: string): SwitchStep {
  const title = SWITCH_TITLES[kind]('');
  return { kind, title, detail, thread, register: null, value: null, text: null, skipped: false };
}

function saves({ run, from, used, loses }: Switch): SwitchStep[] {
  const ended = from.state === 'finished';
  const savedHow = ({ register, text }: Saved) => {
    if (ended) return `${josa(from.name, '은/는')} 끝났으니 저장할 것이 없어요.`;
    if (register !== 'PC') return `${from.name}의 ${register} 값 ${josa(text, '을/를')} TCB에 적어 둬요.`;
    if (!loses) return `${josa(from.name, '이/가')} 다음에 할 명령의 자리예요: ${placeOf(run, from)}`;
    return `PC를 저장하지 않아요. ${josa(from.name, '은/는')} 다음 차례에 함수의 처음부터 다시 시작해요.`;
  };
  return contextOf(from, used).map((saved) => {
    const skipped = ended || (saved.register === 'PC' && loses);
    return {
      kind: 'save',
      title: (skipped ? LEFT_ALONE : SWITCH_TITLES).save(saved.register),
      detail: savedHow(saved),
      thread: from.index,
      ...saved,
      skipped,
    };
  });
}

function changeOfAddressSpace({ from, to }: Switch, pid: number): SwitchStep {
  const sameProcess = from.process === to.process;
  return {
    kind: 'address-space',
    title: SWITCH_TITLES['address-space'](''),
    detail: sameProcess
      ? '같은 프로세스의 스레드라서 페이지 테이블을 그대로 써요. 이 일은 건너뛰어요.'
      : `페이지 테이블 주소를 프로세스 ${pid}의 것으로 바꿔요. 메모리를 복사하지는 않아요.`,
    thread: to.index,
    register: '페이지 테이블',
    value: pid,
    text: String(pid),
    skipped: sameProcess,
  };
}

function restores({ run, to, used, lost }: Switch): SwitchStep[] {
  const fromWhere = () => {
    const place = placeOf(run, to);
    if (to.steps === 0)
      return `${josa(to.name, '은/는')} 아직 실행된 적이 없어요. 함수의 처음이에요: ${place}`;
    return lost
      ? `저장해 둔 PC가 없어서 ${josa(to.name, '은/는')} 함수의 처음으로 가요: ${place}`
      : `${josa(to.name, '이/가')} 멈췄던 자리예요: ${place}`;
  };
  return contextOf(to, used)
    .reverse()
    .map((saved) => ({
      kind: 'restore',
      title: (saved.register === 'PC' && lost ? LEFT_ALONE : SWITCH_TITLES).restore(saved.register),
      detail:
        saved.register === 'PC'
          ? fromWhere()
          : `TCB에 적어 둔 ${to.name}의 ${saved.register} 값 ${josa(saved.text, '을/를')} CPU에 올려요.`,
      thread: to.index,
      ...saved,
      skipped: false,
    }));
}

function reasonOf(from: ThreadMoment): string {
  if (from.state === 'finished') return `${josa(from.name, '이/가')} 끝났어요.`;
  if (from.state === 'waiting') return `${josa(from.name, '이/가')} 기다리게 되어 스스로 CPU를 내놓아요.`;
  return `타이머 인터럽트가 ${josa(from.name, '을/를')} 멈춰요. 대기가 아니라 준비 상태가 돼요.`;
}

function placeOf(run: Run, { pc }: ThreadMoment): string {
  return pc < 0 ? '끝' : formatInstruction(run.program, pc);
}

function lastUsed(thread: ThreadMoment): number {
  return thread.registers.findLastIndex((value) => value !== 0);
}

/** The words of a thread's context, in the order in which they are saved. */
function contextOf({ pc, sp, registers, registerTexts }: ThreadMoment, used: number): Saved[] {
  return [
    { register: 'PC', value: pc, text: formatAddress(addressSpace.CODE_BASE + pc) },
    { register: 'SP', value: sp, text: formatAddress(sp) },
    ...registers
      .slice(0, used)
      .map((value, i): Saved => ({ register: `r${i}`, value, text: registerTexts[i] })),
  ];
}
