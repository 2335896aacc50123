import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeLink, encodeLink, LinkError } from '../../../../src/components/demo/link/codec.ts';
import { compile } from '../../../../src/engine/compiler.ts';
import { parseSchedule } from '../../../../src/engine/index.ts';
import { LOST_UPDATE } from '../../../engine/play.ts';

const program = compile(LOST_UPDATE);
/** How many broken links are tried: the whole number is for `LINKS=100000`. */
const LINKS = Number(process.env.LINKS ?? (process.env.NARANHI_ALL === '1' ? 100_000 : 20_000));

describe('a link', () => {
  test('says where a demo stands', () => {
    const query = encodeLink({
      program,
      schedule: parseSchedule('m1A1B3'),
      at: 3,
      demo: 'lost-update',
      choice: 'lost-update',
      constants: { N: -2, M: 7 },
      source: 'print("가나다 <b>");\n',
      forgetProgramCounter: true,
      storeBuffers: true,
      policy: { kind: 'rr', quantum: 4 },
      stride: 'switch',
      mode: 'measure',
      settings: { quantum: '100000', policy: 'mlfq', tlbRefill: '2.7' },
      look: { instant: '0.327', lanes: 'threads' },
    });
    expect(decodeLink(query)).toEqual({
      demo: 'lost-update',
      run: parseSchedule('m1A1B3'),
      broken: null,
      at: 3,
      checksum: program.checksum,
      choice: 'lost-update',
      constants: { N: -2, M: 7 },
      source: 'print("가나다 <b>");\n',
      forgetProgramCounter: true,
      storeBuffers: true,
      policy: { kind: 'rr', quantum: 4 },
      stride: 'switch',
      mode: 'measure',
      settings: { quantum: '100000', policy: 'mlfq', tlbRefill: '2.7' },
      look: { instant: '0.327', lanes: 'threads' },
      steps: null,
    });
    expect(query).toMatch(/^[\w.~=&%-]*$/);
  });

  test('says nothing when it is empty', () => {
    expect(decodeLink('')).toEqual({
      demo: null,
      run: null,
      broken: null,
      at: null,
      checksum: null,
      choice: null,
      constants: {},
      source: null,
      forgetProgramCounter: false,
      storeBuffers: false,
      policy: null,
      stride: null,
      mode: null,
      settings: {},
      look: {},
      steps: null,
    });
  });

  test.each([
    { kind: 'fcfs' },
    { kind: 'rr', quantum: 1 },
    { kind: 'rr', quantum: 10 },
    { kind: 'random', seed: 0 },
    { kind: 'random', seed: 123_456_789 },
  ] as const)('carries the policy $kind', (policy) => {
    expect(decodeLink(encodeLink({ program, schedule: [], at: 0, policy })).policy).toEqual(policy);
  });

  test.each([
    'run=%%%',
    'run=<script>',
    'at=-1',
    'at=1e9',
    'at=1.5',
    'program=../x',
    'sum=%00',
    'set=N',
    'set=N.x',
    'set=1.1',
    'set=N.99999999999',
    'turns=rr',
    'turns=rr.0',
    'turns=rr.-1',
    'turns=fcfs.1',
    'turns=random',
    'turns=random.1e9',
    'turns=lottery.1',
    'by=',
    'by=page',
    'pc=1',
    'mode=%3Cb%3E',
    'with=quantum',
    'with=quantum.',
    'with=quantum.1e9',
    'with=policy.<b>',
    'with=.1',
    `with=${'a.1~'.repeat(64)}a.1`,
    'code=!',
    'code=AAAA',
    'code=',
    `run=${'A'.repeat(40_000)}`,
    `set=${'A.1~'.repeat(20)}A.1`,
  ])('%s fails politely', (query) => {
    expect(() => decodeLink(query)).toThrow(LinkError);
  });

  test('names such as __proto__ are names and no more', () => {
    const { constants } = decodeLink('set=__proto__.7~constructor.1');
    expect(Object.keys(constants)).toEqual(['__proto__', 'constructor']);
    expect(({} as Record<string, unknown>)[7]).toBeUndefined();
  });

  test('a small link that unpacks to very much is stopped', () => {
    const bomb = encodeLink({ program, schedule: [], at: 0, source: ' '.repeat(5_000_000) });
    expect(bomb.length).toBeLessThan(32_768);
    expect(() => decodeLink(bomb)).toThrow(LinkError);
  });

  test(`${LINKS} mutated links are read or refused, and nothing else`, () => {
    const whole = encodeLink({
      program,
      schedule: parseSchedule('m1A1B3A2-Bm2'),
      at: 5,
      choice: 'two-locks',
      constants: { N: 3 },
      source: LOST_UPDATE,
      forgetProgramCounter: true,
      storeBuffers: true,
      policy: { kind: 'random', seed: 7 },
      stride: 'line',
      mode: 'explore',
      settings: { cpus: '2' },
    });
    const piece = fc.oneof(
      fc.string({ maxLength: 6 }),
      fc.constantFrom(
        'run=',
        '&at=',
        'm1',
        'A9999',
        '-',
        '%',
        '%00',
        '=',
        '&',
        '~',
        '.',
        'code=',
        '&with=',
        '&turns=',
        'aA3',
        '\ud800',
      ),
    );
    const mutation = fc.tuple(fc.nat(whole.length), fc.nat(12), piece);
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (mutations) => {
        let query = whole;
        for (const [at, cut, text] of mutations) query = query.slice(0, at) + text + query.slice(at + cut);
        try {
          decodeLink(query);
        } catch (error) {
          if (!(error instanceof LinkError)) throw error;
        }
      }),
      { numRuns: LINKS },
    );
  });
});
