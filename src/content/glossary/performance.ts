import type { GlossaryGroup } from './term.ts';

export const performance: GlossaryGroup = {
  name: '성능',
  terms: [
    {
      id: 'throughput',
      korean: '처리량 / 응답 시간',
      aliases: ['처리율'],
      english: 'throughput / response time',
      definition:
        '처리량은 단위 시간에 끝낸 일의 양이고, 응답 시간은 요청하고 나서 처음 반응이 올 때까지의 시간이에요.',
      differs:
        '하나를 좋게 하면 다른 하나가 나빠질 수 있어요. 할당량을 줄이면 응답 시간은 줄지만 교환이 늘어 처리량이 줄어요.',
      programs: ['requests'],
    },
    {
      id: 'bottleneck',
      korean: '병목 / 잠금 경합',
      english: 'bottleneck / lock contention',
      definition:
        '병목은 전체의 빠르기를 정해 버리는 가장 좁은 곳이고, 잠금 경합은 여러 스레드가 같은 잠금을 기다려 줄을 서는 것이에요.',
      programs: ['lock-wide', 'overlap-waits-locked'],
    },
    {
      id: 'amdahl',
      korean: '암달의 법칙',
      english: "Amdahl's law",
      definition:
        '차례로 해야 하는 몫이 s이면, 코어를 아무리 늘려도 1 ÷ s배보다 빨라질 수 없다는 법칙이에요.',
      differs:
        '이 한계는 일의 크기가 그대로일 때의 것이에요. 일을 함께 키우면 더 나아질 수 있다는 것이 구스타프슨의 법칙이에요.',
      programs: ['lock-lines'],
    },
    {
      id: 'cache-line',
      korean: '캐시 줄',
      aliases: ['캐시 라인'],
      english: 'cache line',
      definition: '캐시가 메모리를 가져오고 주고받는 가장 작은 단위예요. 흔히 64바이트예요.',
      programs: ['two-counters'],
    },
    {
      id: 'false-sharing',
      korean: '거짓 공유',
      english: 'false sharing',
      definition:
        '서로 다른 변수를 쓰는 스레드들이, 그 변수가 같은 캐시 줄에 있다는 까닭만으로 줄을 주고받느라 느려지는 것이에요.',
      differs: '답은 틀리지 않고 느려지기만 해요. 변수를 캐시 줄만큼 떼어 놓으면 없어져요.',
      programs: ['two-counters'],
    },
    {
      id: 'economy-of-scale',
      korean: '규모의 경제',
      english: 'economy of scale',
      definition:
        '디스크나 전원 같은 것을 여러 CPU가 함께 써서 컴퓨터를 여러 대 두는 것보다 비용이 적게 드는 것이에요.',
      differs: '교과서에서 다중 처리기 컴퓨터의 장점으로 드는 말이라, 여러 프로세스의 장점과 섞이곤 해요.',
    },
    {
      id: 'graceful-degradation',
      korean: '점진적 성능 저하',
      aliases: ['우아한 성능 저하'],
      english: 'graceful degradation',
      definition: '일부가 고장 나도 멈추지 않고 남은 것만큼의 성능으로 계속하는 성질이에요.',
      differs: '고장이 나도 성능까지 그대로면 결함 허용(fault tolerance)이에요.',
      programs: ['pool-without-restart', 'pool-with-restart'],
    },
  ],
};
