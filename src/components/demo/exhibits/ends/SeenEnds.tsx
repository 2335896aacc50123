import { ENDLESS_SENTENCE } from '../../../../words/exploration.ts';
import type { ExhibitProps } from '../../exhibit.ts';
import { EndList } from './EndList.tsx';
import { knownEnds } from './known-ends.ts';

/** Three numbers of every end that are not the same: its schedules, its probability, and how often it was seen here. */
export function SeenEnds({ shown: { answer, seen, recorded }, act }: ExhibitProps<'real'>) {
  const ends = knownEnds(answer, seen.ends);
  if (ends.length === 0)
    return (
      <p className="demo-none">{answer?.endless ? ENDLESS_SENTENCE : '나올 수 있는 결말을 살피고 있어요.'}</p>
    );
  return (
    <EndList
      ends={ends}
      real
      caution={(logarithmic) =>
        `${logarithmic ? '막대는 로그 눈금이에요. ' : ''}가짓수는 그 결말로 가는 순서의 수, 확률은 걸음마다 갈 수 있는 스레드를 고르게 뽑을 때의 값, 실제는 ${recorded ? '기록한 기기' : '이 기기'}에서 나온 비율이에요. 셋은 서로 다른 값이에요.`
      }
      watch={act.watch}
    />
  );
}
