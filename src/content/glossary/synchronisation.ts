import type { GlossaryGroup } from './term.ts';

export const synchronisation: GlossaryGroup = {
  name: '동기화 도구',
  terms: [
    {
      id: 'synchronization',
      korean: '동기화',
      english: 'synchronization',
      definition:
        '여러 스레드의 실행 순서와 공유 자료에 접근하는 때를 조정하는 것이에요. 한 번에 하나만 들이는 일과, 어떤 일이 끝난 다음에 하게 하는 일이 있어요.',
      differs: '입출력의 동기·비동기는 결과를 기다렸다 이어 가느냐의 문제로, 다른 뜻이에요.',
      programs: ['lost-update-lock', 'semaphore-signal'],
    },
    {
      id: 'mutex',
      korean: '뮤텍스',
      aliases: ['잠금', '락'],
      english: 'mutex / lock',
      definition: '한 번에 한 스레드만 가질 수 있고, 가진 스레드(소유자)만 풀 수 있는 상호 배제 도구예요.',
      differs:
        '세마포어에는 소유자가 없어서 다른 스레드가 올려 줄 수 있어요. 이진 세마포어도 뮤텍스와 같지 않아요.',
      programs: ['lost-update-lock', 'two-locks'],
    },
    {
      id: 'semaphore',
      korean: '세마포어',
      aliases: ['계수 세마포어', '이진 세마포어', 'P/V'],
      english: 'semaphore',
      definition:
        '남은 허가의 수를 세는 동기화 도구예요. P(wait, acquire)는 수가 0이면 기다렸다가 하나 줄이고, V(signal, release)는 하나 늘려요. 수가 1까지만 오르는 것이 이진 세마포어예요.',
      differs:
        '뮤텍스는 잠근 스레드가 풀어야 하지만 세마포어는 아무나 V를 할 수 있어요. 그래서 다른 스레드에 알리는 데도 써요.',
      programs: [
        'semaphore-signal',
        'bounded-buffer-semaphores',
        'semaphore-binary',
        'semaphore-lost-permit',
      ],
    },
    {
      id: 'condition-variable',
      korean: '모니터 / 조건 변수',
      english: 'monitor / condition variable',
      definition:
        '조건 변수는 조건이 맞을 때까지 잠금을 풀고 잠들었다가, 깨면 다시 잠그고 이어 가는 도구예요. 모니터는 공유 자료와 그 자료를 지키는 잠금, 조건 변수를 하나로 묶은 구조예요. Java의 `synchronized`와 `wait`/`notify`가 그래요.',
      differs:
        '세마포어의 V는 수로 남지만, 조건 변수의 signal은 잠든 스레드가 없으면 사라져요. Mesa 방식에서는 깨어난 뒤 조건을 다시 검사해야 하고, Hoare 방식에서는 깨운 쪽이 바로 넘겨줘요.',
      programs: ['condition-while', 'condition-if', 'bounded-buffer-conditions'],
    },
    {
      id: 'spurious-wakeup',
      korean: '가짜 깨어남',
      aliases: ['허위 각성', '거짓 깨움'],
      english: 'spurious wakeup',
      definition:
        '아무도 알리지 않았는데 조건 변수에서 깨어나는 것이에요. 그래서 `if`가 아니라 `while`로 조건을 다시 검사해요.',
      differs:
        '알림을 받고 깼지만 다른 스레드가 먼저 조건을 바꿔 놓은 것은 가로채기예요. 대책은 둘 다 `while`이에요.',
      programs: ['condition-if', 'condition-while'],
    },
    {
      id: 'lost-wakeup',
      korean: '잃어버린 깨우기',
      aliases: ['잃어버린 신호', '신호 유실', 'lost signal'],
      english: 'lost wakeup',
      definition:
        '잠들기 직전에 온 알림이 아무도 깨우지 못하고 사라져, 뒤이어 잠든 스레드가 영원히 자는 것이에요. 조건의 확인과 잠들기를 한 잠금 안에서 하면 생기지 않아요.',
      differs:
        '깨워도 조건이 맞지 않아 다시 잠들 스레드라면, 잃어버린 것이 아니라 기다리던 일이 일어나지 않은 것이에요.',
      programs: ['lost-wakeup', 'lost-wakeup-checked'],
    },
    {
      id: 'barrier',
      korean: '배리어',
      aliases: ['장벽'],
      english: 'barrier',
      definition: '정해진 수의 스레드가 모두 올 때까지 먼저 온 스레드를 기다리게 하는 동기화 도구예요.',
      differs:
        '래치는 수가 0이 되면 열린 채로 있고, 배리어는 다음 모임에 다시 쓸 수 있어요. 메모리 배리어와는 이름만 같아요.',
      programs: ['barrier', 'barrier-reuse'],
    },
    {
      id: 'rwlock',
      korean: '읽기-쓰기 잠금',
      aliases: ['RwLock', '독자-저자 문제', '독자-저자', 'readers-writers'],
      english: 'readers-writer lock',
      definition:
        '읽는 스레드는 여럿이 함께, 쓰는 스레드는 혼자만 들어가게 하는 잠금이에요. 이런 자료를 다루는 고전 문제가 독자-저자 문제예요.',
      differs: '읽는 쪽을 앞세우면 쓰는 쪽이, 쓰는 쪽을 앞세우면 읽는 쪽이 기아를 겪을 수 있어요.',
      programs: ['readers-writers-lock', 'readers-writers', 'writer-starves', 'writer-preferred'],
    },
    {
      id: 'producer-consumer',
      korean: '생산자-소비자 문제',
      aliases: ['유한 버퍼', '생산자 소비자', 'bounded buffer'],
      english: 'producer-consumer problem',
      definition:
        '만드는 스레드와 쓰는 스레드가 크기가 정해진 버퍼로 물건을 주고받는 고전 문제예요. 가득 차면 생산자가, 비면 소비자가 기다려야 하고, 버퍼를 고치는 동안은 하나만 들어가야 해요.',
      programs: [
        'bounded-buffer-semaphores',
        'bounded-buffer-conditions',
        'bounded-buffer-locked',
        'bounded-buffer-swapped',
        'pipe-producer-consumer',
      ],
    },
    {
      id: 'spinlock',
      korean: '스핀락',
      aliases: ['스핀 잠금'],
      english: 'spinlock',
      definition:
        '잡지 못하면 잠들지 않고 잡을 때까지 되풀이해 시도하는 잠금이에요. 기다림이 아주 짧고 코어가 여럿일 때 좋아요.',
      differs: '잠드는 잠금은 기다리는 동안 CPU를 내놓는 대신 문맥 교환의 비용을 치러요.',
      programs: ['spin-lock', 'ticket-lock'],
    },
    {
      id: 'busy-waiting',
      korean: '바쁜 대기',
      aliases: ['스핀'],
      english: 'busy waiting / spinning',
      definition: '기다리던 조건이 맞을 때까지 CPU를 쓰면서 되풀이해 검사하는 것이에요.',
      differs: '대기(blocked) 상태가 아니라 실행 상태예요. CPU가 하나면 상대가 나아갈 시간을 빼앗아요.',
      programs: ['spin-lock', 'publish-flag'],
    },
    {
      id: 'atomic',
      korean: '원자적 연산',
      aliases: ['원자성', '원자 연산', '원자 변수'],
      english: 'atomic operation',
      definition: '다른 스레드에게는 전부 일어났거나 전혀 일어나지 않은 것으로만 보이는 연산이에요.',
      differs: '원자적 연산을 둘 이어 쓴 것은 원자적이지 않아요. 그 사이에 끼어들 수 있어요.',
      programs: ['lost-update-atomic', 'last-seat'],
    },
    {
      id: 'cas',
      korean: '비교 후 교환',
      aliases: ['compareAndSet'],
      english: 'compare-and-swap (CAS)',
      definition:
        '값이 예상한 것과 같을 때만 새 값으로 바꾸고, 바꿨는지 알려 주는 원자적 연산이에요. 실패하면 다시 읽고 되풀이해요.',
      programs: ['compare-and-swap'],
    },
    {
      id: 'tas',
      korean: '검사 후 설정',
      english: 'test-and-set (TAS)',
      definition: '옛 값을 읽으면서 동시에 1로 바꾸는 원자적 연산이에요. 옛 값이 0이었던 스레드만 들어가요.',
      differs: '검사와 설정이 두 걸음이면 둘이 함께 비었다고 볼 수 있어요.',
      programs: ['spin-lock', 'check-then-set'],
    },
    {
      id: 'aba',
      korean: 'ABA 문제',
      english: 'ABA problem',
      definition:
        '값이 A에서 B를 거쳐 다시 A가 되었는데, 비교 후 교환이 바뀌지 않았다고 여기는 것이에요. 바꿀 때마다 올라가는 버전 번호를 함께 비교해서 막아요.',
    },
  ],
};
