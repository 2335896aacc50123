import type { GlossaryGroup } from './term.ts';

export const kernel: GlossaryGroup = {
  name: '커널과 프로세스의 일생',
  terms: [
    {
      id: 'kernel-mode',
      korean: '커널 모드 / 사용자 모드',
      aliases: ['이중 모드', '특권 모드'],
      english: 'kernel / user mode',
      definition:
        'CPU의 두 실행 모드예요. 커널 모드에서는 모든 명령과 메모리를 쓸 수 있고, 사용자 모드에서는 장치나 페이지 테이블을 직접 다룰 수 없어요.',
      differs: '모드를 오가는 것은 모드 전환이고, 실행하는 스레드를 바꾸는 것은 문맥 교환이에요.',
    },
    {
      id: 'system-call',
      korean: '시스템 콜',
      aliases: ['시스템 호출'],
      english: 'system call',
      definition:
        '프로그램이 커널의 기능을 부탁하는 통로예요. 부르면 사용자 모드에서 커널 모드로 들어갔다가 결과를 가지고 돌아와요.',
      differs:
        '라이브러리 함수 호출은 모드를 바꾸지 않아요. `printf`는 함수이고, 그 안에서 부르는 `write`가 시스템 콜이에요.',
      programs: ['create-process'],
    },
    {
      id: 'interrupt',
      korean: '인터럽트 / 예외',
      aliases: ['트랩', '타이머 인터럽트'],
      english: 'interrupt / exception',
      definition:
        '둘 다 실행을 멈추고 커널로 들어가게 하는 사건이에요. 인터럽트는 타이머나 장치처럼 바깥에서 오고, 예외는 0으로 나누기나 페이지 폴트처럼 실행 중인 명령이 일으켜요.',
      differs: '시스템 콜은 프로그램이 일부러 들어가는 것이에요.',
    },
    {
      id: 'fork',
      korean: '포크',
      aliases: ['프로세스 복제'],
      english: 'fork',
      definition:
        '부른 프로세스를 복제해 자식 프로세스를 만드는 시스템 콜이에요. 부모에게는 자식의 PID를, 자식에게는 0을 돌려주고, 실패하면 부모에게 −1을 돌려줘요. 자식에는 `fork`를 부른 스레드만 있어요.',
      differs: '메모리는 쓰기 시 복사로 따로 갖지만, 열린 파일은 같은 것을 가리켜 읽는 위치를 함께 써요.',
      programs: ['create-process', 'fork-and-or', 'fork-copies-caller', 'fork-under-lock'],
    },
    {
      id: 'exec',
      korean: 'exec',
      english: 'exec',
      definition:
        '지금 프로세스의 주소 공간을 비우고 새 프로그램을 올려 처음부터 실행하는 시스템 콜이에요. PID와, close-on-exec 표시가 없는 열린 파일은 남아요.',
      differs: '`fork`는 프로세스를 늘리고 `exec`는 늘리지 않아요. 셸은 `fork`한 자식에서 `exec`를 불러요.',
    },
    {
      id: 'zombie',
      korean: '좀비 프로세스',
      aliases: ['좀비'],
      english: 'zombie',
      definition:
        '끝났지만 부모가 아직 `wait`로 종료 상태를 거두지 않아 프로세스 표에 남아 있는 프로세스예요. CPU도 메모리도 쓰지 않지만 PID를 차지해요.',
      differs: '고아는 살아 있고 부모가 없는 것이고, 좀비는 끝났고 부모가 거두지 않은 것이에요.',
      programs: ['zombie', 'parent-forgets', 'wait-any-child'],
    },
    {
      id: 'orphan',
      korean: '고아 프로세스',
      aliases: ['고아'],
      english: 'orphan',
      definition:
        '부모가 먼저 끝난 프로세스예요. init(PID 1)이나 그 일을 맡은 프로세스가 새 부모가 되어 끝나면 거두어 줘요.',
      differs: '일부러 부모를 떠나 터미널 없이 오래 사는 프로세스가 데몬이에요.',
      programs: ['orphan'],
    },
    {
      id: 'daemon',
      korean: '데몬 / 데몬 스레드',
      english: 'daemon / daemon thread',
      definition:
        '데몬은 터미널에서 떨어져 뒤에서 오래 실행되는 프로세스예요. Java와 Python의 데몬 스레드는 프로세스를 붙잡지 않는 스레드라, 데몬이 아닌 스레드가 모두 끝나면 함께 끝나요.',
      differs: '이름은 같지만 하나는 프로세스, 하나는 스레드의 성질이에요.',
      programs: ['main-returns-first'],
    },
    {
      id: 'posix-signal',
      korean: '시그널',
      aliases: ['SIGSEGV', 'SIGKILL'],
      english: 'signal (POSIX)',
      definition:
        '프로세스에 사건을 알리는 유닉스의 방법이에요. 잘못된 메모리 접근(SIGSEGV), 종료 요청(SIGTERM), 자식의 종료(SIGCHLD) 같은 것이 있고, 처리 방법을 정하지 않으면 대개 프로세스가 끝나요.',
      differs: '조건 변수의 signal은 잠든 스레드를 깨우는 것으로, 이름만 같아요.',
    },
    {
      id: 'ipc',
      korean: '프로세스 간 통신',
      aliases: ['inter-process communication'],
      english: 'IPC',
      definition:
        '주소 공간이 다른 프로세스끼리 데이터를 주고받거나 서로 알리는 방법들이에요. 파이프, 메시지 큐, 소켓, 공유 메모리, 시그널이 있어요.',
      differs: '한 프로세스의 스레드끼리는 메모리가 같아서 IPC가 필요 없어요. 그 대신 동기화가 필요해요.',
      programs: ['hand-over-pipe', 'write-to-shared-memory'],
    },
    {
      id: 'pipe',
      korean: '파이프',
      english: 'pipe',
      definition:
        '한쪽이 쓰고 다른 쪽이 읽는, 커널이 지닌 한 방향 버퍼예요. 비면 읽는 쪽이, 가득 차면 쓰는 쪽이 기다려요. 쓰는 끝이 모두 닫히면 읽는 쪽은 파일의 끝을 만나요.',
      differs: '공유 메모리와 달리 데이터를 커널로 복사하고, 기다리기와 알리기를 커널이 해 줘요.',
      programs: ['pipe-producer-consumer', 'pipe-end-closed', 'pipe-own-end', 'sieve-pipeline'],
    },
    {
      id: 'shared-memory',
      korean: '공유 메모리',
      english: 'shared memory',
      definition:
        '여러 프로세스의 주소 공간에 같은 물리 페이지를 매핑한 것이에요. 복사하지 않아 빠르지만, 언제 읽고 쓸지는 프로그램이 스스로 동기화해야 해요.',
      differs:
        '쓰기 시 복사로 함께 쓰는 페이지는 고치는 순간 갈라지고, 공유 메모리는 고친 것이 서로에게 보여요.',
      programs: ['write-to-shared-memory', 'lost-update-processes'],
    },
    {
      id: 'message-passing',
      korean: '메시지 전달',
      english: 'message passing',
      definition: '메모리를 공유하지 않고 메시지를 보내고 받아 협력하는 방식이에요.',
      differs:
        '공유 메모리 방식에서는 동기화를 프로그램이 하고, 메시지 전달에서는 보내고 받는 일이 동기화를 겸해요.',
      programs: ['messages-by-pipe'],
    },
  ],
};
