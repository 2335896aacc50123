import { describe, expect, test } from 'vitest';
import { decodeLink, encodeLink, LinkError } from '../../../../src/components/demo/link/codec.ts';
import { compile } from '../../../../src/engine/compiler.ts';
import { parseSchedule } from '../../../../src/engine/index.ts';
import { LOST_UPDATE } from '../../../engine/play.ts';

describe('a link', () => {
  const program = compile(LOST_UPDATE);
  const choices = [null, 'two-locks'];
  const tables: Record<string, number>[] = [{}, { N: -7 }, { 개수: 2147483647, $a: 0 }];
  const sources = [null, 'print("한글 & 🙂");\n'];
  const fields = choices.flatMap((choice) =>
    tables.flatMap((constants) => sources.map((source) => ({ choice, constants, source }))),
  );

  test.each(fields)('comes back the same: %o', (given) => {
    for (const text of ['', 'm1', 'm1A2-BB3aA1']) {
      const schedule = parseSchedule(text);
      const query = encodeLink({ program, schedule, at: schedule.length, ...given });
      const state = decodeLink(query);
      expect(state).toMatchObject({
        run: schedule,
        at: schedule.length,
        checksum: program.checksum,
        choice: given.choice,
        source: given.source,
      });
      expect({ ...state.constants }).toEqual(given.constants);
    }
  });

  test.each([
    ['run=A0', '링크의 순서를 읽을 수 없어요.'],
    ['run=A999999', '순서가 너무 길어요. 200000걸음까지 읽을 수 있어요.'],
    ['at=', '링크의 걸음 번호를 읽을 수 없어요.'],
    ['at=1234567', '링크의 걸음 번호를 읽을 수 없어요.'],
    ['program=', '링크를 읽을 수 없어요.'],
    ['sum=a.b', '링크를 읽을 수 없어요.'],
    [`program=${'x'.repeat(65)}`, '링크를 읽을 수 없어요.'],
    ['set=', '링크에 적힌 값을 읽을 수 없어요.'],
    ['set=N.2147483648', '링크에 적힌 값을 읽을 수 없어요.'],
    ['set=N.1~', '링크에 적힌 값을 읽을 수 없어요.'],
    ['code=%20', '링크에 담긴 프로그램을 읽을 수 없어요.'],
    [`sum=${'a'.repeat(33_000)}`, '링크가 너무 길어요.'],
  ])('%s is refused with its reason', (query, message) => {
    expect(() => decodeLink(query)).toThrow(LinkError);
    expect(() => decodeLink(query)).toThrow(message);
  });

  test.each([
    ['run=m1A', 'm1', '"A"'],
    ['run=m1A2<script>', 'm1A2', '"<script>"'],
    ['run=A1A999999', 'A1', '너무 길어요'],
  ])('%s is read as far as it can be, and says what stopped it', (query, steps, reason) => {
    const { run, broken } = decodeLink(query);
    expect(run).toEqual(parseSchedule(steps));
    expect(broken).toContain(reason);
  });

  test('reads what it does not know as nothing', () => {
    expect(decodeLink('x=1&at=4&utm=a%20b')).toMatchObject({ at: 4, run: null, choice: null, source: null });
  });
});
