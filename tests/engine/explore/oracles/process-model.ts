import { Dice } from '../generated/generate.ts';

/*
 * A plain model of processes that talk over pipes: what the definitions say of `wait`, of the ends of pipes and of the
 * end of a file, written down again without the machine. Every deed is as many steps as the program's.
 */

/** What a process does next; `fork`: what the child does, which ends with `exit`. */
type Deed =
  | { kind: 'write'; pipe: number; value: number }
  | { kind: 'read'; pipe: number }
  | { kind: 'closeRead' | 'closeWrite'; pipe: number }
  | { kind: 'wait'; pid: number }
  | { kind: 'exit'; code: number }
  | { kind: 'fork'; child: Deed[] }
  /** What follows another deed as a step of its own: the branch behind a fork, the print of what was read. */
  | { kind: 'branch' }
  | { kind: 'print'; value: number };

/** A program of processes. */
export interface ProcessProgram {
  /** How many values each pipe holds. */
  capacities: number[];
  /** What the first process does. */
  main: Deed[];
}

/** A small program, the same for the same seed. */
export function generateProcesses(seed: number): ProcessProgram {
  const dice = new Dice(seed);
  const pipes = 1 + dice.below(2);
  const deed = (): Deed => {
    const pipe = dice.below(pipes);
    switch (dice.below(8)) {
      case 0:
      case 1:
        return { kind: 'write', pipe, value: 1 + dice.below(3) };
      case 2:
      case 3:
        return { kind: 'read', pipe };
      case 4:
        return { kind: 'closeRead', pipe };
      case 5:
        return { kind: 'closeWrite', pipe };
      default:
        return { kind: 'wait', pid: dice.pick([-1, -1, -1, 2, 3]) };
    }
  };
  const some = (most: number) => Array.from({ length: dice.below(most + 1) }, deed);
  const child = (depth: number): Deed => {
    const inner = depth > 0 && dice.below(4) === 0 ? [child(depth - 1)] : [];
    return { kind: 'fork', child: [...some(2), ...inner, ...some(1), { kind: 'exit', code: dice.below(3) }] };
  };
  const second = dice.below(2) === 0 ? [child(0)] : [];
  return {
    capacities: Array.from({ length: pipes }, () => 1 + dice.below(2)),
    main: [...some(1), child(1), ...some(1), ...second, ...some(3)],
  };
}

/** The program's text. */
export function textOf({ capacities, main }: ProcessProgram): string {
  const line = (deed: Deed): string => {
    switch (deed.kind) {
      case 'write':
        return `p${deed.pipe}.write(${deed.value});`;
      case 'read':
        return `print(p${deed.pipe}.read());`;
      case 'closeRead':
      case 'closeWrite':
        return `p${deed.pipe}.${deed.kind}();`;
      case 'wait':
        return `print(wait(${deed.pid < 0 ? '' : deed.pid}));`;
      case 'exit':
        return `exit(${deed.code});`;
      case 'fork':
        return `if (fork() === 0) {\n${deed.child.map(line).join('\n')}\n}`;
      default:
        return '';
    }
  };
  return [...capacities.map((n, i) => `const p${i} = new Pipe(${n});`), ...main.map(line), ''].join('\n');
}

interface Process {
  parent: number;
  state: 'running' | 'zombie' | 'collected' | 'gone';
  status: number;
  faulted: boolean;
  rest: Deed[];
}

interface PipeState {
  values: number[];
  /** Processes that have closed an end, by pid. */
  noRead: number[];
  noWrite: number[];
}

interface State {
  processes: Process[];
  pipes: PipeState[];
  output: string[];
}

/** Ways in which the program can go, by how they end: `kind: lines`. */
export function waysOf({ capacities, main }: ProcessProgram): Record<string, bigint> {
  const known = new Map<string, Record<string, bigint>>();
  const from = (state: State): Record<string, bigint> => {
    const key = JSON.stringify(state);
    const before = known.get(key);
    if (before !== undefined) return before;
    const sums: Record<string, bigint> = {};
    const nexts = state.processes.flatMap((_, index) => stepsOf(state, index + 1, capacities));
    for (const next of nexts)
      for (const [end, count] of Object.entries(from(next))) sums[end] = (sums[end] ?? 0n) + count;
    if (nexts.length === 0) sums[`${endOf(state)}: ${state.output.join(' ')}`] = 1n;
    known.set(key, sums);
    return sums;
  };
  return from({
    processes: settled([{ parent: 0, state: 'running', status: 0, faulted: false, rest: main }]),
    pipes: capacities.map(() => ({ values: [], noRead: [], noWrite: [] })),
    output: [],
  });
}

function endOf({ processes }: State): string {
  if (processes.some(({ state }) => state === 'running')) return 'deadlock';
  return processes[0].faulted ? 'fault' : 'finished';
}

/** A process that has nothing left to do ends by its last step. */
function settled(processes: Process[]): Process[] {
  const over = processes.findIndex(({ state, rest }) => state === 'running' && rest.length === 0);
  return over < 0 ? processes : settled(ended(processes, over + 1, 0, false));
}

function ended(processes: Process[], pid: number, status: number, faulted: boolean): Process[] {
  return processes.map((process, index): Process => {
    if (index + 1 === pid) {
      const state = process.parent === 0 ? 'gone' : 'zombie';
      return { ...process, state, status, faulted, rest: [] };
    }
    if (process.parent !== pid) return process;
    return { ...process, parent: 0, state: process.state === 'running' ? 'running' : 'gone' };
  });
}

/** States after each way in which a process can take its next step; none where it has to wait. */
function stepsOf(state: State, pid: number, capacities: number[]): State[] {
  const { processes, pipes, output } = state;
  const me = processes[pid - 1];
  if (me.state !== 'running') return [];
  const [deed, ...rest] = me.rest;
  const goOn = (change: Partial<State> = {}, then: Deed[] = []): State => {
    const all = change.processes ?? processes;
    const moved = all.map((one, i) => (i + 1 === pid ? { ...one, rest: [...then, ...rest] } : one));
    return { ...state, ...change, processes: settled(moved) };
  };
  const fails = (): State => ({ ...state, processes: ended(processes, pid, -1, true) });
  const living = processes.flatMap((one, i) => (one.state === 'running' ? [i + 1] : []));
  switch (deed.kind) {
    case 'branch':
      return [goOn()];
    case 'print':
      return [goOn({ output: [...output, String(deed.value)] })];
    case 'exit':
      return [{ ...state, processes: ended(processes, pid, deed.code, false) }];
    case 'fork': {
      const child: Process = {
        parent: pid,
        state: 'running',
        status: 0,
        faulted: false,
        rest: [{ kind: 'branch' }, ...deed.child],
      };
      const made = processes.length + 1;
      const inherit = (closed: number[]) => (closed.includes(pid) ? [...closed, made] : closed);
      return [
        goOn(
          {
            processes: [...processes, child],
            pipes: pipes.map((pipe) => ({
              ...pipe,
              noRead: inherit(pipe.noRead),
              noWrite: inherit(pipe.noWrite),
            })),
          },
          [{ kind: 'branch' }],
        ),
      ];
    }
    case 'wait': {
      const children = processes.flatMap((one, i) =>
        one.parent === pid && one.state !== 'gone' ? [i + 1] : [],
      );
      const become = (child: number, now: Process['state']) =>
        processes.map((one, i) => (i + 1 === child ? { ...one, state: now } : one));
      if (deed.pid !== -1) {
        if (!children.includes(deed.pid)) return [fails()];
        const { state: stands, status } = processes[deed.pid - 1];
        if (stands === 'running') return [];
        return [goOn({ processes: become(deed.pid, 'gone') }, [{ kind: 'print', value: status }])];
      }
      const zombies = children.filter((child) => processes[child - 1].state === 'zombie');
      if (zombies.length > 0)
        return zombies.map((child) =>
          goOn({ processes: become(child, 'collected') }, [{ kind: 'print', value: child }]),
        );
      const waits = children.some((child) => processes[child - 1].state === 'running');
      return waits ? [] : [goOn({}, [{ kind: 'print', value: -1 }])];
    }
    default: {
      const pipe = pipes[deed.pipe];
      const become = (now: Partial<PipeState>) => ({
        pipes: pipes.map((one, i) => (i === deed.pipe ? { ...one, ...now } : one)),
      });
      const reads = deed.kind === 'read' || deed.kind === 'closeRead';
      if ((reads ? pipe.noRead : pipe.noWrite).includes(pid)) return [fails()];
      if (deed.kind === 'closeRead') return [goOn(become({ noRead: [...pipe.noRead, pid].sort() }))];
      if (deed.kind === 'closeWrite') return [goOn(become({ noWrite: [...pipe.noWrite, pid].sort() }))];
      const others = reads ? pipe.noWrite : pipe.noRead;
      const alone = living.every((one) => others.includes(one));
      if (deed.kind === 'read') {
        const [value, ...left] = pipe.values;
        if (value !== undefined) return [goOn(become({ values: left }), [{ kind: 'print', value }])];
        return alone ? [goOn({}, [{ kind: 'print', value: -1 }])] : [];
      }
      if (deed.kind !== 'write' || alone) return [fails()];
      return pipe.values.length < capacities[deed.pipe]
        ? [goOn(become({ values: [...pipe.values, deed.value] }))]
        : [];
    }
  }
}
