import type { GlossaryGroup } from './term.ts';

export const flows: GlossaryGroup = {
  name: '프로그램과 실행 흐름',
  terms: [
    {
      id: 'program',
      korean: '프로그램',
      english: 'program',
      definition:
        '실행할 수 있는 형태로 저장된 명령과 데이터예요. 디스크에 놓인 수동적인 파일이고, 실행해야 프로세스가 돼요.',
      differs:
        '한 프로그램을 여러 번 실행하면 프로세스가 여럿 생겨요. 코드는 같아도 메모리와 상태는 저마다예요.',
      programs: ['load-on-demand'],
    },
    {
      id: 'process',
      korean: '프로세스',
      english: 'process',
      definition:
        '실행 중인 프로그램이에요. 주소 공간, 열린 파일, 권한 같은 자원을 소유하는 단위이고, 실행 흐름인 스레드를 하나 이상 가져요.',
      differs: '자원을 묶는 단위가 프로세스, CPU를 받아 실행되는 단위가 스레드예요.',
    },
    {
      id: 'thread',
      korean: '스레드',
      aliases: ['쓰레드'],
      english: 'thread',
      definition:
        '프로세스 안의 실행 흐름이에요. 레지스터와 PC, 스택은 스레드마다 따로이고, 코드·데이터·힙과 열린 파일은 같은 프로세스의 스레드들이 함께 써요. 보통 운영체제가 CPU를 나눠 주는 단위예요.',
      differs: '프로세스끼리는 주소 공간이 다르고, 한 프로세스의 스레드끼리는 주소 공간이 같아요.',
    },
    {
      id: 'multi-process',
      korean: '멀티 프로세스',
      aliases: ['다중 프로세스', '멀티프로세스'],
      english: 'multi-process',
      definition:
        '한 응용을 여러 프로세스로 나눈 구조예요. 메모리가 따로라 고장이 번지기 어렵고, 데이터를 주고받으려면 IPC가 필요해요.',
      differs: '멀티프로세싱은 CPU가 여럿이라는 하드웨어의 성질이에요. 멀티 프로세스는 CPU가 하나여도 돼요.',
      programs: ['job-processes'],
    },
    {
      id: 'multithreading',
      korean: '멀티 스레드',
      aliases: ['다중 스레드', '멀티스레드', 'multi-thread'],
      english: 'multithreading',
      definition:
        '한 프로세스 안에 스레드를 둘 이상 둔 구조예요. 메모리를 함께 써서 만들고 주고받는 비용이 작지만, 동기화가 필요하고 한 스레드의 고장이 프로세스 전체를 끝낼 수 있어요.',
      differs:
        '멀티 프로세스와 다른 점은 무엇을 공유하느냐예요. CPU가 여럿이어야 한다는 뜻은 둘 다 아니에요.',
      programs: ['job-threads'],
    },
    {
      id: 'multiprocessing',
      korean: '멀티프로세싱',
      aliases: ['다중 처리', '멀티 프로세싱'],
      english: 'multiprocessing',
      definition: 'CPU(코어)를 둘 이상 써서 여러 실행 흐름을 같은 순간에 처리하는 것이에요.',
      differs:
        '프로그램을 여러 프로세스로 나눈 구조인 멀티 프로세스와 이름이 비슷해서 자주 섞여요. 이쪽은 하드웨어 이야기예요.',
    },
    {
      id: 'multiprogramming',
      korean: '다중 프로그래밍',
      aliases: ['멀티프로그래밍'],
      english: 'multiprogramming',
      definition:
        '여러 작업을 메모리에 함께 올려 두고, 하나가 입출력을 기다리는 동안 다른 작업에 CPU를 주어 CPU가 노는 시간을 줄이는 방식이에요.',
      differs: '멀티태스킹은 여기에 더해, 기다리지 않는 작업도 시간 할당량이 지나면 번갈아 실행해요.',
      programs: ['three-mixes'],
    },
    {
      id: 'multitasking',
      korean: '멀티태스킹',
      aliases: ['시분할', '시분할 시스템'],
      english: 'multitasking / time sharing',
      definition:
        '여러 작업에 짧은 시간 할당량을 번갈아 주어 함께 진행되는 것처럼 보이게 하는 방식이에요. 목적은 사람에게 빨리 반응하는 것이에요.',
      differs: '다중 프로그래밍은 CPU를 놀리지 않는 것이, 멀티태스킹은 응답 시간을 줄이는 것이 목적이에요.',
      programs: ['taking-turns'],
    },
    {
      id: 'concurrency',
      korean: '동시성',
      english: 'concurrency',
      definition:
        '여러 일이 같은 기간 동안 함께 진행되는 성질이에요. CPU 하나가 번갈아 실행해도 동시성이 있다고 해요.',
      differs:
        '병렬성은 같은 순간에 정말로 함께 실행되는 것이에요. 동시성은 구조의 성질, 병렬성은 실행의 성질이에요.',
      programs: ['crew-threads'],
    },
    {
      id: 'parallelism',
      korean: '병렬성',
      english: 'parallelism',
      definition: '여러 일이 같은 순간에 실행되는 것이에요. CPU(코어)가 둘 이상 있어야 생겨요.',
      differs: '스레드를 늘리면 동시성은 늘지만, 병렬성은 코어의 수를 넘지 못해요.',
      programs: ['crew-threads'],
    },
  ],
};
