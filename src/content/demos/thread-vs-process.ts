import type { DemoSpec } from '../../components/demo/spec.ts';
import { ask } from '../ask.ts';
import { sameJob, servers } from '../measures/thread-vs-process.ts';

/** Which of the two gives an answer although its second worker breaks. */
function answers(): string {
  const broken = { constants: { BROKEN: 2 } };
  const threads = ask.end('job-threads', broken) === 'finished';
  const processes = ask.end('job-processes', broken) === 'finished';
  if (threads) return processes ? '둘 다' : '스레드만';
  return processes ? '프로세스만' : '둘 다 아니에요';
}

export const demos: DemoSpec[] = [
  {
    id: 'same-job',
    title: '같은 작업을 두 가지로',
    question: '일꾼을 늘리고, 하나를 고장 내 보세요. 두 방식은 무엇이 같고 무엇이 다른가요?',
    programs: [
      { file: 'job-threads', label: '스레드로' },
      { file: 'job-processes', label: '프로세스로' },
      { file: 'errands-threads', label: '결과를 건네는 스레드', measured: true },
      { file: 'errands-shared', label: '공유 메모리로 건네는 프로세스', measured: true },
      { file: 'errands-pipes', label: '파이프로 건네는 프로세스', measured: true },
    ],
    knobs: [
      {
        constant: 'WORKERS',
        label: '일꾼',
        values: [
          { value: 2, label: '2' },
          { value: 4, label: '4' },
          { value: 8, label: '8' },
        ],
      },
      {
        constant: 'BROKEN',
        label: '고장 나는 일꾼',
        values: [
          { value: 0, label: '없음' },
          { value: 1, label: '1번' },
          { value: 2, label: '2번' },
        ],
      },
    ],
    measure: sameJob,
    opens: 'measure',
    step: {
      sees: '프로세스로 나누면 일꾼마다 페이지와 프레임이 더 생겨요.',
      main: [{ kind: 'pages' }, { kind: 'page-counts' }],
      more: [
        { kind: 'family' },
        { kind: 'processes' },
        { kind: 'output' },
        { kind: 'comparison', metrics: ['output', 'end', 'steps', 'switches', 'frames', 'copies'] },
        { kind: 'matrix', knob: 'BROKEN', metric: 'output' },
      ],
    },
    start: { policy: 'rr', quantum: 5 },
    stride: 'line',
    predict: {
      question: '일꾼 하나가 잡히지 않은 예외를 던졌어요. 그래도 합을 출력하는 것은 어느 쪽일까요?',
      choices: ['둘 다', '스레드만', '프로세스만', '둘 다 아니에요'],
      answer: answers(),
      because:
        '이 기계의 예외는 잡는 곳이 없으면 프로세스를 통째로 끝내요. 스레드들은 같은 프로세스에 있고, 일꾼 프로세스들은 저마다 따로 있어요.',
    },
  },
  {
    id: 'three-servers',
    title: '세 가지 서버',
    question: '잘못된 요청을 하나 보내 보세요. 응답을 받은 클라이언트는 몇이고, 그 대신 무엇이 더 드나요?',
    programs: [
      { file: 'server-processes', label: '클라이언트마다 프로세스' },
      { file: 'server-threads', label: '클라이언트마다 스레드' },
      { file: 'server-event-loop', label: '이벤트 루프' },
      { file: 'serve-processes', label: '프로세스, 시간으로', measured: true },
      { file: 'serve-threads', label: '스레드, 시간으로', measured: true },
      { file: 'serve-loop', label: '루프, 시간으로', measured: true },
    ],
    knobs: [
      {
        constant: 'BAD',
        label: '잘못된 요청을 보내는 클라이언트',
        values: [
          { value: 0, label: '없음' },
          { value: 1, label: '1번' },
          { value: 2, label: '2번' },
          { value: 4, label: '4번' },
        ],
      },
      {
        constant: 'CLIENTS',
        label: '클라이언트',
        values: [
          { value: 2, label: '2' },
          { value: 4, label: '4' },
          { value: 8, label: '8' },
        ],
      },
    ],
    measure: servers,
    opens: 'measure',
    step: {
      sees: '나쁜 요청 하나가 다른 클라이언트까지 끝내는지가 설계마다 달라요.',
      main: [{ kind: 'family' }],
      more: [
        { kind: 'processes' },
        { kind: 'states' },
        { kind: 'output' },
        { kind: 'comparison', metrics: ['lines', 'end', 'steps', 'switches', 'frames', 'copies'] },
        { kind: 'matrix', knob: 'BAD', metric: 'lines' },
      ],
    },
    start: { policy: 'fcfs' },
    stride: 'line',
  },
];
