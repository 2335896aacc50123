import type { GlossaryGroup } from './term.ts';

export const stuck: GlossaryGroup = {
  name: '멈춤과 밀림',
  terms: [
    {
      id: 'deadlock',
      korean: '교착 상태',
      aliases: ['데드락', '교착', '교착상태'],
      english: 'deadlock',
      definition:
        '둘 이상의 스레드가 서로 상대가 가진 것을 기다려, 그 스레드들이 영원히 나아가지 못하는 상태예요. 고리에 들지 않은 스레드는 계속 나아갈 수도 있고, 이 사이트는 그런 것을 일부 교착(partial deadlock)이라고 불러요.',
      differs: '라이브락은 움직이지만 진척이 없는 것, 기아는 남들은 나아가는데 혼자 밀리는 것이에요.',
      programs: ['two-locks', 'philosophers-naive'],
    },
    {
      id: 'deadlock-conditions',
      korean: '교착의 네 조건',
      aliases: ['점유와 대기', '비선점', '순환 대기', '코프만 조건', '코프먼 조건'],
      english: 'mutual exclusion / hold and wait / no preemption / circular wait',
      definition:
        '상호 배제, 점유와 대기, 비선점, 순환 대기예요. 교착은 네 가지가 모두 있어야만 생길 수 있고, 하나만 없애도 막을 수 있어요.',
      differs: '필요조건이에요. 네 조건을 갖춘 코드라도 실행할 때마다 교착이 되는 것은 아니에요.',
      programs: ['two-locks-ordered', 'two-locks-at-once', 'two-locks-give-back', 'two-locks-readers'],
    },
    {
      id: 'deadlock-handling',
      korean: '예방·회피·탐지·무시',
      aliases: ['교착 예방', '교착 회피', '교착 탐지', '타조 알고리즘'],
      english: 'prevention / avoidance / detection and recovery / ignoring',
      definition:
        '교착을 다루는 네 방법이에요. 예방은 네 조건 가운데 하나를 없애고, 회피는 안전 상태를 벗어나지 않게 자원을 나눠 주고, 탐지와 회복은 생긴 뒤에 찾아 끊고, 무시는 드물다고 보고 아무것도 하지 않아요.',
      differs: '오늘날의 운영체제는 대개 무시하고, 데이터베이스는 탐지해서 한 트랜잭션을 되돌려요.',
      programs: ['philosophers-ordered', 'philosophers-waiter'],
    },
    {
      id: 'safe-state',
      korean: '안전 상태',
      english: 'safe state',
      definition:
        '모든 프로세스가 필요한 자원을 최대로 요구하더라도 차례로 끝낼 수 있는 순서(안전 순서)가 하나라도 있는 상태예요.',
      differs: '안전하지 않은 상태가 곧 교착은 아니에요. 교착이 될 수 있다는 뜻이에요.',
    },
    {
      id: 'banker',
      korean: '은행원 알고리즘',
      english: "banker's algorithm",
      definition:
        '자원을 줄 때마다, 주고 난 뒤에도 안전 상태인지 셈해 보고 그럴 때만 주는 교착 회피 방법이에요. 프로세스마다 최대 요구량을 미리 알아야 해요.',
      differs: '그 값을 미리 아는 일이 드물어, 실제 운영체제에서는 거의 쓰지 않아요.',
    },
    {
      id: 'livelock',
      korean: '라이브락',
      english: 'livelock',
      definition:
        '실행할 수 있는 스레드가 모두 실행되는데도, 끝나는 것도 하던 일의 한 바퀴를 마치는 것도 없이 같은 상태를 되풀이하는 것이에요. 순서가 달라지면 빠져나올 수 있는 것도, 결코 빠져나올 수 없는 것도 있어요.',
      differs:
        '교착에서는 고리에 든 스레드가 움직이지 않고, 라이브락에서는 움직여요. 일부러 끝없이 도는 프로그램은 바퀴마다 일을 마치므로 라이브락이 아니에요.',
      programs: ['polite-threads', 'two-locks-give-back'],
    },
    {
      id: 'starvation',
      korean: '기아',
      aliases: ['기아 상태', '무한 연기'],
      english: 'starvation',
      definition:
        '다른 스레드는 나아가는데 어떤 스레드만 차례가 계속 밀려, 끝내 받는다는 보장이 없는 것이에요. 멈춰 기다릴 때도 있고, 잠금을 얻으려 헛되이 되풀이할 때도 있어요. 차례대로 주거나 에이징을 하면 막을 수 있어요.',
      differs: '교착은 결코 풀리지 않지만, 기아는 언젠가 풀릴 수도 있어요. 보장이 없을 뿐이에요.',
      programs: ['writer-starves', 'ticket-lock'],
    },
    {
      id: 'priority-inversion',
      korean: '우선순위 역전',
      english: 'priority inversion',
      definition:
        '우선순위가 높은 스레드가 낮은 스레드가 가진 잠금을 기다리는 동안, 그 사이 우선순위의 스레드가 먼저 실행되어 높은 스레드가 밀리는 것이에요. 잠금의 소유자에게 우선순위를 물려주어 막아요.',
    },
  ],
};
