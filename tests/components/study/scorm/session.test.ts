import fc from 'fast-check';
import { Scorm12API } from 'scorm-again';
import { expect, test } from 'vitest';
import { answerSplice } from '../../../../src/components/study/scorm/answer.ts';
import { findApi } from '../../../../src/components/study/scorm/api.ts';
import { ScormSession } from '../../../../src/components/study/scorm/session.ts';
import {
  MOST_CHARACTERS,
  packWork,
  unpackWork,
} from '../../../../src/components/study/scorm/suspend-data.ts';
import { timespan } from '../../../../src/components/study/scorm/timespan.ts';
import { decodeWork, encodeWork, noWork, type Work } from '../../../../src/components/study/work.ts';

const lms = (kept: object = {}) => {
  const api = new Scorm12API({ autocommit: false, logLevel: 5 });
  api.loadFromJSON({ cmi: kept });
  return api;
};

function begun(api: Scorm12API): ScormSession {
  const session = ScormSession.begin(api);
  if (session === null) throw new Error('not begun');
  return session;
}

const work: Work = {
  ...noWork(),
  answers: { 'thread#errno-of-others': { given: '아니요', right: true } },
  guesses: { 'two-locks/step': { given: '2', right: false } },
  goals: { 'two-locks': 'run=m1A3B3&at=7' },
};
const state = { version: 1, ...work };
const report = (score: unknown, what: unknown = state) => ({
  subject: 'SPLICE.reportScoreAndState',
  message_id: 'a',
  score,
  state: what,
});
const ASKED = { subject: 'SPLICE.getState', message_id: 'b' };

/** Work that no compression makes short: letters by chance. */
const endless = (): Work => {
  const [given] = fc.sample(
    fc.string({
      unit: fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCharCode(code)),
      minLength: 1990,
      maxLength: 2000,
    }),
    { numRuns: 1, seed: 1 },
  );
  return { ...noWork(), answers: { 'thread#long': { given, right: null } } };
};

test('a score and the work are committed, and what was done is there at the next visit', () => {
  const api = lms();
  const session = begun(api);
  expect(answerSplice(ASKED, session)?.message).toEqual({
    subject: 'SPLICE.getState.response',
    message_id: 'b',
    state: null,
  });
  let commits = 0;
  api.on('LMSCommit', () => {
    commits++;
  });
  expect(answerSplice(report(1 / 3), session)).toEqual({
    message: { subject: 'SPLICE.reportScoreAndState.response', message_id: 'a' },
    note: '',
  });
  expect(commits).toBe(1);
  const { core, suspend_data } = api.cmi;
  expect([core.score.raw, core.score.min, core.score.max]).toEqual(['33.33', '0', '100']);
  expect(core.lesson_status).toBe('incomplete');
  expect(suspend_data.length).toBeLessThanOrEqual(MOST_CHARACTERS);
  session.end(3_723_450);
  // The runtime adds up what it takes for a time.
  expect(api.cmi.getCurrentTotalTime()).toBe('01:02:03.45');

  const again = begun(lms({ suspend_data, core: { lesson_status: 'incomplete', entry: 'resume' } }));
  const restored = answerSplice(ASKED, again)?.message.state;
  expect(decodeWork(String(restored))).toEqual(work);
});

test('every length of a visit is a time of the standard, and they add up', () => {
  expect([0, 4, 5, 59_996, 59_999.9, 3_600_000, Number.MAX_VALUE].map(timespan)).toEqual([
    '0000:00:00.00',
    '0000:00:00.00',
    '0000:00:00.01',
    '0000:01:00.00',
    '0000:01:00.00',
    '0001:00:00.00',
    '9999:59:59.99',
  ]);
  fc.assert(
    fc.property(fc.double({ min: 0, max: 3e10, noNaN: true }), (milliseconds) => {
      const [hours, minutes, seconds] = timespan(milliseconds).split(':').map(Number);
      expect(timespan(milliseconds)).toMatch(/^\d{4}:[0-5]\d:[0-5]\d\.\d\d$/);
      expect((hours * 60 + minutes) * 60 + seconds).toBeCloseTo(milliseconds / 1000, 1);
    }),
  );
});

test('who has done everything has completed it, and a later answer does not undo that', () => {
  const api = lms();
  const session = begun(api);
  answerSplice(report(0.5), session);
  answerSplice(report(1), session);
  expect(api.cmi.core.lesson_status).toBe('completed');
  expect(api.cmi.core.score.raw).toBe('100');

  const later = lms({ core: { lesson_status: 'completed' } });
  answerSplice(report(0.5), begun(later));
  expect(later.cmi.core.lesson_status).toBe('completed');
  expect(later.cmi.core.score.raw).toBe('50');
});

test('work that does not fit is refused in words, and what was kept before stays', () => {
  const api = lms();
  const session = begun(api);
  answerSplice(report(0.5), session);
  const before = api.cmi.suspend_data;
  const answer = answerSplice(report(0.75, JSON.parse(encodeWork(endless()))), session);
  expect(answer?.message.error).toBe('long');
  expect(answer?.note).toContain('너무 길어서');
  expect(api.cmi.suspend_data).toBe(before);
  expect(api.cmi.core.score.raw).toBe('50');
});

test('what is no report, a visit that only looks, and one that has ended keep nothing', () => {
  const api = lms();
  const session = begun(api);
  for (const [score, what] of [
    ['1', state],
    [2, state],
    [Number.NaN, state],
    [1, null],
    [1, { version: 9 }],
  ])
    expect(answerSplice(report(score, what), session)?.message.error).toBe('failed');
  for (const other of [null, 'x', {}, { subject: 'SPLICE.sendEvent' }, { subject: 3 }])
    expect(answerSplice(other, session)).toBeNull();
  session.end(0);
  expect(answerSplice(report(1), session)?.message.error).toBe('failed');
  expect(api.cmi.suspend_data).toBe('');

  const looking = begun(lms({ suspend_data: packWork(work), core: { lesson_mode: 'review' } }));
  const shown = answerSplice(ASKED, looking);
  expect(decodeWork(String(shown?.message.state))).toEqual(work);
  expect(shown?.message.error).toBeDefined();
  expect(answerSplice(report(1), looking)?.note).toContain('기록되지 않아요');
});

test('rubbish that a system has kept is no work', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.base64String(), fc.string({ minLength: 5000 })), (text) => {
      const session = begun(lms({ suspend_data: text.slice(0, MOST_CHARACTERS) }));
      expect(answerSplice(ASKED, session)?.message.state).toBeNull();
      expect(unpackWork(text)).toBeNull();
    }),
    { numRuns: 50 },
  );
});

test('a system that refuses, or throws, is told to the reader', () => {
  const api = {
    LMSInitialize: () => 'true',
    LMSFinish: () => 'true',
    LMSGetValue: () => '',
    LMSSetValue: (element: string) => (element === 'cmi.suspend_data' ? 'false' : 'true'),
    LMSCommit: () => 'true',
  };
  const session = ScormSession.begin(api);
  expect(session?.report(1, work)).toBe('failed');
  const throws = () => {
    throw new Error('gone');
  };
  expect(ScormSession.begin({ ...api, LMSSetValue: throws })?.report(1, work)).toBe('failed');
  expect(ScormSession.begin({ ...api, LMSInitialize: () => 'false' })).toBeNull();
  expect(ScormSession.begin({ ...api, LMSInitialize: throws })).toBeNull();
});

test('the runtime is found around the page, or around the one that opened it, past those that show nothing', () => {
  const API = lms();
  const top: { parent: never; API?: unknown } = { parent: undefined as never };
  Object.assign(top, { parent: top });
  const foreign = new Proxy(
    { parent: top },
    {
      get: (target, key) => {
        if (key !== 'parent') throw new DOMException('blocked', 'SecurityError');
        return target.parent;
      },
    },
  );
  expect(findApi({ parent: { parent: foreign } })).toBeNull();
  top.API = API;
  expect(findApi({ parent: { parent: foreign } })).toBe(API);
  const alone: { parent: never; opener: unknown } = {
    parent: undefined as never,
    opener: { parent: foreign },
  };
  Object.assign(alone, { parent: alone });
  expect(findApi(alone as never)).toBe(API);
});
