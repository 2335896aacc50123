import { decodeWork, encodeWork } from '../work.ts';
import type { ReportOutcome, ScormSession } from './session.ts';

/** An answer to a message of SPLICE, and what the reader is to be told besides what the framed page says. */
export interface SpliceAnswer {
  message: { subject: string; message_id: unknown; state?: unknown; error?: string };
  note: string;
}

const REVIEW = '다시 보는 중이라서 기록되지 않아요.';

const NOTES: Record<ReportOutcome, string> = {
  kept: '',
  long: '한 일이 학습 관리 시스템에 담기에는 너무 길어서(4,096자까지) 방금 한 것은 기록되지 않아요. 긴 답을 줄이면 다시 기록돼요.',
  failed: '학습 관리 시스템이 받지 않아서 방금 한 것은 기록되지 않아요.',
};

/** What is said to the framed page, which speaks SPLICE; null where it has asked for nothing. */
export function answerSplice(data: unknown, session: ScormSession): SpliceAnswer | null {
  if (typeof data !== 'object' || data === null) return null;
  const { subject, message_id, score, state } = data as Record<string, unknown>;
  const head = { subject: `${subject}.response`, message_id };
  if (subject === 'SPLICE.getState') {
    const message = { ...head, state: session.work && encodeWork(session.work) };
    return session.records
      ? { message, note: '' }
      : { message: { ...message, error: 'not recorded' }, note: REVIEW };
  }
  if (subject !== 'SPLICE.reportScoreAndState') return null;
  const work = decodeWork(JSON.stringify(state) ?? '');
  const outcome = work === null || typeof score !== 'number' ? 'failed' : session.report(score, work);
  const note = session.records ? NOTES[outcome] : REVIEW;
  return { message: outcome === 'kept' ? head : { ...head, error: outcome }, note };
}
