/** A test of how weak a memory is, in the notation of the tests' table. */
export interface Litmus {
  name: string;
  /** What each thread does, all variables 0 at first; `rax`, `rbx`, `rcx` are its own registers. */
  threads: string;
  /** The outcome that is asked about. */
  asked: string;
  /** Whether it can be reached with store buffers. */
  reachable: boolean;
  /** Distinct ends (registers and memory) with buffers and without. */
  ends: [buffered: number, plain: number];
}

/**
 * Source of tests and verdicts: herdtools7, catalogue/x86_64 (kinds.txt); of the numbers of ends: a machine in the sense
 * of Owens, Sarkar and Sewell, written independently of this one.
 */
export const LITMUS: readonly Litmus[] = [
  {
    name: '2+2W',
    threads: 'A: x = 2; y = 1 ‖ B: y = 2; x = 1',
    asked: 'x = 2, y = 2',
    reachable: false,
    ends: [3, 3],
  },
  {
    name: 'LB',
    threads: 'A: rax = x; y = 1 ‖ B: rax = y; x = 1',
    asked: 'A.rax = 1, B.rax = 1',
    reachable: false,
    ends: [3, 3],
  },
  {
    name: 'MP',
    threads: 'A: x = 1; y = 1 ‖ B: rax = y; rbx = x',
    asked: 'B.rax = 1, B.rbx = 0',
    reachable: false,
    ends: [3, 3],
  },
  {
    name: 'MP+po+po-rfi-po',
    threads: 'A: x = 1; y = 1 ‖ B: rax = y; z = 1; rbx = z; rcx = x',
    asked: 'B.rax = 1, B.rbx = 1, B.rcx = 0',
    reachable: false,
    ends: [3, 3],
  },
  {
    name: 'R',
    threads: 'A: x = 1; y = 1 ‖ B: y = 2; rax = x',
    asked: 'y = 2, B.rax = 0',
    reachable: true,
    ends: [4, 3],
  },
  {
    name: 'R+po+mfence',
    threads: 'A: x = 1; y = 1 ‖ B: y = 2; fence; rax = x',
    asked: 'y = 2, B.rax = 0',
    reachable: false,
    ends: [3, 3],
  },
  {
    name: 'R+po+po-rfi-po',
    threads: 'A: x = 1; y = 1 ‖ B: y = 2; z = 1; rax = z; rbx = x',
    asked: 'y = 2, B.rax = 1, B.rbx = 0',
    reachable: true,
    ends: [4, 3],
  },
  {
    name: 'R+po+rfi-po',
    threads: 'A: x = 1; y = 1 ‖ B: y = 2; rax = y; rbx = x',
    asked: 'y = 2, B.rax = 2, B.rbx = 0',
    reachable: true,
    ends: [5, 4],
  },
  {
    name: 'RWC',
    threads: 'A: x = 1 ‖ B: rax = x; rbx = y ‖ C: y = 1; rax = x',
    asked: 'B.rax = 1, B.rbx = 0, C.rax = 0',
    reachable: true,
    ends: [8, 7],
  },
  {
    name: 'RWC+po+mfence',
    threads: 'A: x = 1 ‖ B: rax = x; rbx = y ‖ C: y = 1; fence; rax = x',
    asked: 'B.rax = 1, B.rbx = 0, C.rax = 0',
    reachable: false,
    ends: [7, 7],
  },
  {
    name: 'RWC+po+rfi-po',
    threads: 'A: x = 1 ‖ B: rax = x; rbx = y ‖ C: y = 1; rax = y; rbx = x',
    asked: 'B.rax = 1, B.rbx = 0, C.rax = 1, C.rbx = 0',
    reachable: true,
    ends: [8, 7],
  },
  {
    name: 'S',
    threads: 'A: x = 2; y = 1 ‖ B: rax = y; x = 1',
    asked: 'x = 2, B.rax = 1',
    reachable: false,
    ends: [3, 3],
  },
  {
    name: 'SB',
    threads: 'A: x = 1; rax = y ‖ B: y = 1; rax = x',
    asked: 'A.rax = 0, B.rax = 0',
    reachable: true,
    ends: [4, 3],
  },
  {
    name: 'SB+mfence+po',
    threads: 'A: x = 1; fence; rax = y ‖ B: y = 1; rax = x',
    asked: 'A.rax = 0, B.rax = 0',
    reachable: true,
    ends: [4, 3],
  },
  {
    name: 'SB+mfence+po-rfi-po',
    threads: 'A: x = 1; fence; rax = y ‖ B: y = 1; z = 1; rax = z; rbx = x',
    asked: 'A.rax = 0, B.rax = 1, B.rbx = 0',
    reachable: true,
    ends: [4, 3],
  },
  {
    name: 'SB+mfence+rfi-po',
    threads: 'A: x = 1; fence; rax = y ‖ B: y = 1; rax = y; rbx = x',
    asked: 'A.rax = 0, B.rax = 1, B.rbx = 0',
    reachable: true,
    ends: [4, 3],
  },
  {
    name: 'SB+mfences',
    threads: 'A: x = 1; fence; rax = y ‖ B: y = 1; fence; rax = x',
    asked: 'A.rax = 0, B.rax = 0',
    reachable: false,
    ends: [3, 3],
  },
  {
    name: 'SB+po+po-rfi-po',
    threads: 'A: x = 1; rax = y ‖ B: y = 1; z = 1; rax = z; rbx = x',
    asked: 'A.rax = 0, B.rax = 1, B.rbx = 0',
    reachable: true,
    ends: [4, 3],
  },
  {
    name: 'SB+po+rfi-po',
    threads: 'A: x = 1; rax = y ‖ B: y = 1; rax = y; rbx = x',
    asked: 'A.rax = 0, B.rax = 1, B.rbx = 0',
    reachable: true,
    ends: [4, 3],
  },
  {
    name: 'SB+rfi-po+po-rfi-po',
    threads: 'A: x = 1; rax = x; rbx = y ‖ B: y = 1; z = 1; rax = z; rbx = x',
    asked: 'A.rax = 1, A.rbx = 0, B.rax = 1, B.rbx = 0',
    reachable: true,
    ends: [4, 3],
  },
  {
    name: 'SB+rfi-pos',
    threads: 'A: x = 1; rax = x; rbx = y ‖ B: y = 1; rax = y; rbx = x',
    asked: 'A.rax = 1, A.rbx = 0, B.rax = 1, B.rbx = 0',
    reachable: true,
    ends: [4, 3],
  },
  {
    name: 'WRC',
    threads: 'A: x = 1 ‖ B: rax = x; y = 1 ‖ C: rax = y; rbx = x',
    asked: 'B.rax = 1, C.rax = 1, C.rbx = 0',
    reachable: false,
    ends: [7, 7],
  },
  {
    name: 'WRR+2W',
    threads: 'A: x = 2 ‖ B: rax = x; rbx = y ‖ C: y = 1; x = 1',
    asked: 'x = 2, B.rax = 2, B.rbx = 0',
    reachable: false,
    ends: [9, 9],
  },
  {
    name: 'WRW+2W',
    threads: 'A: x = 2 ‖ B: rax = x; y = 1 ‖ C: y = 2; x = 1',
    asked: 'x = 2, y = 2, B.rax = 2',
    reachable: false,
    ends: [9, 9],
  },
  {
    name: 'WRW+WR',
    threads: 'A: x = 1 ‖ B: rax = x; y = 1 ‖ C: y = 2; rax = x',
    asked: 'y = 2, B.rax = 1, C.rax = 0',
    reachable: true,
    ends: [8, 7],
  },
  {
    name: 'WRW+WR+po+mfence',
    threads: 'A: x = 1 ‖ B: rax = x; y = 1 ‖ C: y = 2; fence; rax = x',
    asked: 'y = 2, B.rax = 1, C.rax = 0',
    reachable: false,
    ends: [7, 7],
  },
  {
    name: 'WRW+WR+po+rfi-po',
    threads: 'A: x = 1 ‖ B: rax = x; y = 1 ‖ C: y = 2; rax = y; rbx = x',
    asked: 'y = 2, B.rax = 1, C.rax = 2, C.rbx = 0',
    reachable: true,
    ends: [11, 10],
  },
  {
    name: 'WWC',
    threads: 'A: x = 2 ‖ B: rax = x; y = 1 ‖ C: rax = y; x = 1',
    asked: 'x = 2, B.rax = 2, C.rax = 1',
    reachable: false,
    ends: [9, 9],
  },
];
