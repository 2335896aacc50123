import type { GlossaryGroup } from './term.ts';

export const design: GlossaryGroup = {
  name: '설계와 구조',
  terms: [
    {
      id: 'thread-safe',
      korean: '스레드 안전 / 재진입 가능',
      aliases: ['스레드 세이프', '재진입'],
      english: 'thread-safe / reentrant',
      definition:
        '스레드 안전은 여러 스레드가 동시에 불러도 결과가 옳은 것이고, 재진입 가능은 실행하는 도중에 다시 불려도 옳은 것이에요.',
      differs:
        '책마다 정의가 달라요. 재진입 가능을 스레드 안전보다 강한 뜻으로 쓰는 책이 많고, 시그널 처리기까지 따지면 서로 다른 조건이 돼요.',
    },
    {
      id: 'thread-pool',
      korean: '스레드 풀',
      english: 'thread pool',
      definition:
        '스레드를 미리 만들어 두고, 큐에 들어온 일감을 나눠 주는 구조예요. 만드는 비용을 한 번만 치르고 스레드의 수를 묶어 둘 수 있어요.',
      differs: '풀의 스레드가 모두 같은 풀의 다른 일감을 기다리면 교착이 돼요.',
      programs: ['errands-threads', 'pool-with-restart'],
    },
    {
      id: 'kernel-thread',
      korean: '사용자 수준 스레드 / 커널 수준 스레드',
      aliases: ['그린 스레드'],
      english: 'user-level / kernel-level thread',
      definition:
        '사용자 수준 스레드는 라이브러리나 런타임이, 커널 수준 스레드는 커널이 스케줄하는 스레드예요. 둘을 잇는 방식에 따라 1:1, N:1, M:N이 있어요.',
      differs: 'N:1에서는 한 스레드가 시스템 콜에서 기다리면 모두 기다리고, 코어를 하나만 써요.',
    },
    {
      id: 'coroutine',
      korean: '코루틴·고루틴·가상 스레드',
      english: 'coroutine / goroutine / virtual thread',
      definition:
        '커널이 아니라 런타임이 스케줄하는 가벼운 실행 흐름이에요. 하나에 드는 메모리가 작아 수만 개를 둘 수 있어요.',
      differs: '코루틴은 스스로 양보할 때만 바뀌고, 고루틴과 가상 스레드는 기다릴 때 런타임이 알아서 바꿔요.',
    },
    {
      id: 'event-loop',
      korean: '이벤트 루프',
      english: 'event loop',
      definition:
        '한 스레드가 준비된 사건을 하나씩 꺼내 짧게 처리하고 다시 묻기를 되풀이하는 구조예요. 기다림이 많은 일을 적은 메모리로 할 수 있어요.',
      differs: '공유 자료에 잠금이 거의 필요 없지만, 긴 계산 하나가 모두를 기다리게 하고 코어를 하나만 써요.',
      programs: ['server-event-loop'],
    },
    {
      id: 'gil',
      korean: '전역 인터프리터 잠금',
      aliases: ['global interpreter lock'],
      english: 'GIL',
      definition:
        'CPython에서 한 번에 한 스레드만 파이썬 바이트코드를 실행하게 하는 잠금이에요. 그래서 계산하는 스레드를 늘려도 코어 하나만큼만 빨라요.',
      differs:
        '입출력을 기다리는 동안에는 풀어서 다른 스레드가 나아가요. 3.14부터는 GIL이 없는 빌드도 공식으로 지원하지만, 따로 골라야 해요.',
    },
  ],
};
