import type { GlossaryGroup } from './term.ts';

export const memory: GlossaryGroup = {
  name: '메모리',
  terms: [
    {
      id: 'address-space',
      korean: '주소 공간',
      english: 'address space',
      definition:
        '프로세스가 쓸 수 있는 가상 주소의 범위와, 그 주소가 어느 물리 메모리를 가리키는지 정한 매핑이에요. 같은 프로세스의 스레드는 하나를 함께 쓰고, 프로세스끼리는 따로예요.',
      programs: ['write-after-fork', 'write-in-thread'],
    },
    {
      id: 'memory-layout',
      korean: '코드·데이터·힙·스택',
      aliases: ['텍스트 영역', 'BSS'],
      english: 'text / data / heap / stack',
      definition:
        '주소 공간의 구역이에요. 코드에는 명령이, 데이터에는 전역 변수가, 힙에는 실행 중에 할당한 객체가, 스택에는 함수 호출의 지역 변수와 돌아갈 자리가 있어요.',
      differs:
        '스택만 스레드마다 하나씩이고 나머지는 한 프로세스의 스레드가 함께 써요. 그 스택도 같은 주소 공간 안에 있어요.',
      programs: ['pass-local', 'pass-heap'],
    },
    {
      id: 'virtual-memory',
      korean: '가상 메모리',
      english: 'virtual memory',
      definition:
        '프로그램이 쓰는 가상 주소를 실행할 때마다 물리 주소로 변환해, 프로세스마다 독립된 주소 공간을 가진 것처럼 보이게 하는 방식이에요.',
      differs: '디스크를 메모리처럼 쓰는 스와핑은 가상 메모리로 할 수 있는 일 가운데 하나일 뿐이에요.',
      programs: ['load-on-demand'],
    },
    {
      id: 'page',
      korean: '페이지 / 프레임',
      english: 'page / frame',
      definition:
        '가상 메모리를 같은 크기로 나눈 조각이 페이지, 물리 메모리를 같은 크기로 나눈 조각이 프레임이에요. 흔한 크기는 4 KiB예요.',
      differs: '페이지는 예약만 되어 있을 수 있고, 프레임을 배정받아야 실제 메모리를 차지해요.',
      programs: ['load-on-demand'],
    },
    {
      id: 'page-table',
      korean: '페이지 테이블',
      english: 'page table',
      definition:
        '가상 페이지가 어느 물리 프레임에 있는지, 읽고 쓸 수 있는지를 적은 표예요. 프로세스마다 하나이고, 프로세스를 바꾸면 CPU가 보는 표도 바뀌어요.',
      differs: '자주 쓰는 변환은 TLB에 담아 두어 표를 매번 읽지 않아요.',
      programs: ['write-after-fork'],
    },
    {
      id: 'page-fault',
      korean: '페이지 폴트',
      aliases: ['페이지 부재'],
      english: 'page fault',
      definition:
        '지금의 매핑으로는 할 수 없는 접근을 했을 때 나는 예외예요. 아직 올리지 않은 페이지면 커널이 프레임을 배정하고, 쓰기 시 복사면 복사하고, 허락되지 않은 접근이면 프로세스에 시그널을 보내요.',
      differs: '고장과 같은 말이 아니에요. 대부분은 커널이 처리하고 프로그램은 모른 채 이어 가요.',
      programs: ['load-on-demand'],
    },
    {
      id: 'demand-paging',
      korean: '요구 페이징',
      english: 'demand paging',
      definition: '주소만 예약해 두고, 페이지에 처음 접근할 때 비로소 물리 메모리에 올리는 방식이에요.',
      differs: '쓰기 시 복사는 이미 올라와 함께 쓰던 페이지를, 고칠 때 비로소 복사하는 것이에요.',
      programs: ['load-on-demand', 'load-at-once'],
    },
    {
      id: 'copy-on-write',
      korean: '쓰기 시 복사',
      english: 'copy-on-write (COW)',
      definition:
        '함께 쓰던 페이지를 누가 고치려 할 때 비로소 그 페이지만 복사하는 방식이에요. 그래서 `fork`는 메모리를 통째로 복사하지 않아요.',
      differs: '공유 메모리는 고친 것이 서로에게 보이고, 쓰기 시 복사는 고친 쪽에만 보여요.',
      programs: ['write-after-fork', 'pages-shared-by-fork'],
    },
    {
      id: 'tlb',
      korean: '변환 색인 버퍼',
      aliases: ['translation lookaside buffer'],
      english: 'TLB',
      definition:
        '최근의 주소 변환 결과를 담아 두는 CPU 안의 캐시예요. 없으면 페이지 테이블을 읽어야 해서 느려져요.',
      differs: '데이터 캐시는 메모리의 내용을, TLB는 주소가 어디를 가리키는지를 담아요.',
      programs: ['sweep-by-processes'],
    },
    {
      id: 'asid',
      korean: '주소 공간 식별자',
      aliases: ['address space identifier'],
      english: 'ASID / PCID',
      definition:
        'TLB 항목이 어느 주소 공간의 것인지 나타내려고 붙이는 번호예요. 번호가 있으면 프로세스를 바꿀 때 TLB를 통째로 비우지 않아도 돼요.',
      programs: ['ring-processes'],
    },
    {
      id: 'rss',
      korean: '가상 크기 / 상주 크기',
      english: 'VSZ / RSS',
      definition: 'VSZ는 예약된 주소 공간의 크기, RSS는 지금 물리 메모리에 올라와 있는 크기예요.',
      differs:
        'RSS에는 다른 프로세스와 함께 쓰는 페이지도 다 들어가서, 여러 프로세스의 RSS를 더하면 실제보다 커요.',
      programs: ['pages-shared-by-fork'],
    },
    {
      id: 'pss',
      korean: '비례 배분 크기 / 고유 크기',
      english: 'PSS / USS',
      definition:
        'PSS는 함께 쓰는 페이지를 쓰는 프로세스의 수로 나누어 더한 크기, USS는 혼자 쓰는 페이지만 더한 크기예요.',
      differs:
        '모든 프로세스의 PSS를 더하면 실제로 쓰는 메모리가 되고, USS는 그 프로세스가 끝나면 돌려받을 메모리예요.',
      programs: ['pages-shared-by-fork'],
    },
    {
      id: 'working-set',
      korean: '작업 집합',
      aliases: ['워킹 셋'],
      english: 'working set',
      definition:
        '어느 기간에 실제로 접근하는 메모리 페이지들이에요. 캐시나 물리 메모리보다 커지면 느려져요.',
      differs: '상주 크기(RSS)는 올라와 있는 양이고, 작업 집합은 지금 쓰는 양이에요.',
      programs: ['sweep-by-threads'],
    },
    {
      id: 'guard-page',
      korean: '가드 페이지',
      english: 'guard page',
      definition:
        '스택의 끝 너머에 접근을 막아 비워 둔 페이지예요. 스택이 넘치면 다른 메모리를 조용히 덮어쓰지 않고 바로 예외가 나요.',
    },
    {
      id: 'thread-local-storage',
      korean: '스레드 지역 저장소',
      aliases: ['ThreadLocal'],
      english: 'thread-local storage (TLS)',
      definition: '이름은 하나인데 스레드마다 값이 따로 있는 변수예요. C의 `errno`가 이렇게 되어 있어요.',
      differs: '지역 변수는 함수가 끝나면 없어지고, 스레드 지역 변수는 스레드가 끝날 때까지 있어요.',
    },
  ],
};
