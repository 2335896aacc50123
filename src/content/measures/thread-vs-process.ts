import type { MeasureSpec } from '../../components/demo/measure/spec.ts';
import { counts, micros } from './values.ts';

const workers = counts('개', 1, 2, 4, 6, 8, 12, 16);

/** The same job in threads and in processes, split into what it costs. */
export const sameJob: MeasureSpec = {
  question: '일을 짧게 쪼갤수록, 두 쪽의 시간은 무엇 때문에 벌어지나요?',
  preset: 'measured',
  constants: { JOBS: 16 },
  dials: [
    { constant: 'WORKERS', label: '일꾼', values: workers, start: 4 },
    { constant: 'WORK', label: '일 하나의 계산', values: micros(10, 50, 200, 1000, 5000), start: 50_000 },
    { hardware: 'cpus', label: 'CPU', values: counts('개', 1, 2, 4), start: 1 },
  ],
  compare: [
    { label: '스레드', program: 'crew-threads' },
    { label: '프로세스', program: 'crew-processes' },
  ],
  jobs: 'JOBS',
  headline: ['total', 'overhead', 'switches'],
  sweep: {
    over: {
      constant: 'WORK',
      label: '일 하나의 계산',
      values: micros(10, 20, 50, 100, 200, 500, 1000, 2000, 5000),
    },
    metric: 'overheadShare',
    label: '계산이 아닌 CPU',
    log: true,
  },
  offer: ['threadCreate', 'fork', 'threadSwitch', 'processSwitch', 'copyPage', 'pageFault', 'quantum'],
  notes: [
    '일이 길어질수록 만드는 값은 묻혀요. 한 번 만든 일꾼을 계속 쓰는 풀도 같은 까닭으로 둘의 차이를 지워요.',
  ],
};

/** One process a client, one thread a client, or one thread for all. */
export const servers: MeasureSpec = {
  question: '손님을 늘려 보세요. 세 서버는 CPU를 무엇에 쓰나요?',
  preset: 'measured',
  dials: [
    { constant: 'CLIENTS', label: '손님', values: counts('명', 2, 4, 8, 16, 24) },
    { constant: 'WORK', label: '계산', values: micros(20, 100, 300, 1000), start: 100_000 },
    { constant: 'WAIT', label: '답을 기다림', values: micros(0, 1000, 3000, 10_000) },
    { hardware: 'cpus', label: 'CPU', values: counts('개', 1, 2, 4), start: 1 },
  ],
  compare: [
    { label: '손님마다 프로세스', program: 'serve-processes' },
    { label: '손님마다 스레드', program: 'serve-threads' },
    { label: '이벤트 루프', program: 'serve-loop' },
  ],
  jobs: 'CLIENTS',
  headline: ['total', 'throughput', 'overhead', 'switches'],
  offer: ['threadCreate', 'fork', 'threadSwitch', 'processSwitch', 'systemCall', 'quantum'],
};
