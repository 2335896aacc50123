import type { GlossaryGroup } from './term.ts';

export const races: GlossaryGroup = {
  name: '경쟁과 임계 구역',
  terms: [
    {
      id: 'race-condition',
      korean: '경쟁 상태',
      aliases: ['경합 조건', '경쟁 조건', '레이스 컨디션'],
      english: 'race condition',
      definition: '결과가 스레드들이 실행되는 순서에 따라 달라지고, 그 가운데 잘못된 결과가 있는 것이에요.',
      differs:
        '데이터 경쟁은 메모리 접근의 규칙을 어긴 것이에요. 원자 연산만 써서 데이터 경쟁이 없어도 경쟁 상태는 있을 수 있어요.',
      programs: ['last-seat', 'lost-update'],
    },
    {
      id: 'data-race',
      korean: '데이터 경쟁',
      aliases: ['데이터 레이스'],
      english: 'data race',
      definition:
        '두 스레드가 같은 자리에 동기화 없이 접근하고, 적어도 하나가 쓰기인 것이에요. C와 C++에서는 정의되지 않은 동작이에요.',
      differs:
        '경쟁 상태는 결과의 문제, 데이터 경쟁은 접근 방법의 문제예요. 하나가 있다고 다른 하나가 반드시 있지는 않아요.',
      programs: ['lost-update', 'publish-flag'],
    },
    {
      id: 'lost-update',
      korean: '갱신 손실',
      aliases: ['분실 갱신'],
      english: 'lost update',
      definition:
        '두 스레드가 같은 값을 읽어 저마다 고쳐 쓰는 바람에 한쪽의 갱신이 덮여 사라지는 것이에요. 읽기와 쓰기 사이에 다른 스레드가 끼어들 수 있어서 생겨요.',
      programs: ['lost-update', 'lost-update-twice', 'lost-update-lock'],
    },
    {
      id: 'critical-section',
      korean: '임계 구역',
      aliases: ['임계 영역', '크리티컬 섹션'],
      english: 'critical section',
      definition:
        '공유 자료를 다뤄서 한 번에 한 스레드만 실행해야 하는 코드예요. 풀이는 상호 배제, 진행(비어 있으면 들어갈 수 있음), 한정된 대기(끝없이 밀리지 않음)를 모두 지켜야 해요.',
      differs: '임계 구역은 코드이고, 그것을 지키는 도구가 뮤텍스나 세마포어예요.',
      programs: ['lost-update-lock', 'peterson'],
    },
    {
      id: 'mutual-exclusion',
      korean: '상호 배제',
      english: 'mutual exclusion',
      definition: '한 스레드가 임계 구역에 있는 동안 다른 스레드는 들어가지 못하게 하는 성질이에요.',
      differs: '교착의 네 필요조건에서는 자원을 한 번에 하나만 쓸 수 있다는 뜻이에요.',
      programs: ['peterson', 'spin-lock'],
    },
    {
      id: 'happens-before',
      korean: '선행 관계',
      aliases: ['이전 발생 관계'],
      english: 'happens-before',
      definition:
        '한 동작의 결과가 다른 동작에 반드시 보인다고 보장되는 순서 관계예요. 한 스레드 안의 순서와, 잠금을 푼 것에서 그 잠금을 다음에 잡는 것으로 가는 것 같은 동기화가 만들어요.',
      differs: '실제로 먼저 일어났다는 뜻이 아니에요. 이 관계가 없으면 시간이 앞서도 보인다는 보장이 없어요.',
      programs: ['publish-lock', 'publish-atomic'],
    },
    {
      id: 'sequential-consistency',
      korean: '순차 일관성',
      aliases: ['sequentially consistent'],
      english: 'sequential consistency',
      definition:
        '모든 스레드의 동작이 하나의 순서로 늘어서 있고, 그 안에서 각 스레드의 동작은 적힌 순서를 지키는 것처럼 보인다는 약속이에요.',
      differs:
        '실제 CPU와 컴파일러는 이보다 느슨해서, 데이터 경쟁이 없는 프로그램에만 이 약속을 지켜 줘요. 이 사이트의 기계는 늘 지켜요.',
      programs: ['store-buffer'],
    },
    {
      id: 'memory-barrier',
      korean: '메모리 가시성 / 메모리 배리어',
      aliases: ['메모리 장벽', '메모리 펜스'],
      english: 'visibility / memory barrier (fence)',
      definition:
        '가시성은 한 스레드가 쓴 값이 다른 스레드에 보이는지의 문제예요. 메모리 배리어는 그 앞뒤의 읽기와 쓰기가 서로 넘어가지 못하게 순서를 강제하는 명령이에요.',
      differs: '스레드들이 모일 때까지 기다리는 배리어와는 이름만 같아요.',
      programs: ['publish-reordered', 'publish-atomic'],
    },
  ],
};
