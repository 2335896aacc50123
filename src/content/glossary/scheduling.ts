import type { GlossaryGroup } from './term.ts';

export const scheduling: GlossaryGroup = {
  name: '문맥 교환과 스케줄링',
  terms: [
    {
      id: 'context',
      korean: '문맥',
      aliases: ['컨텍스트'],
      english: 'context',
      definition:
        '실행을 멈췄다가 그 자리에서 이어 가는 데 필요한 상태예요. 스레드의 PC, 스택 포인터, 그 밖의 레지스터, 그리고 어느 주소 공간을 쓰는지가 여기에 들어요.',
      differs: '메모리의 내용은 옮기지 않고 그 자리에 남겨 두므로 저장할 문맥에 들지 않아요.',
      programs: ['switch-threads'],
    },
    {
      id: 'context-switch',
      korean: '문맥 교환',
      aliases: ['컨텍스트 스위칭', '문맥 전환', 'Context Switching', '문맥교환'],
      english: 'context switch',
      definition:
        'CPU가 실행하던 스레드의 상태를 저장하고 다음에 실행할 스레드의 상태를 복원하는 동작이에요. 다른 프로세스의 스레드로 바뀌면 주소 공간도 함께 바꿔요.',
      differs:
        '모드 전환은 같은 스레드가 커널에 들어갔다 나오는 것이라 문맥 교환이 아니에요. 문맥 교환은 보통 커널 안에서 일어나요.',
      programs: ['switch-threads', 'switch-processes'],
    },
    {
      id: 'mode-switch',
      korean: '모드 전환',
      english: 'mode switch',
      definition:
        '같은 스레드가 시스템 콜이나 인터럽트로 사용자 모드에서 커널 모드로 들어가고 다시 돌아오는 것이에요.',
      differs: '실행하던 스레드가 그대로면 모드 전환일 뿐이고, 다른 스레드로 바뀌면 문맥 교환이에요.',
    },
    {
      id: 'pcb',
      korean: '프로세스 제어 블록',
      aliases: ['process control block'],
      english: 'PCB',
      definition:
        '운영체제가 프로세스마다 두는 자료 구조예요. PID, 상태, 저장된 레지스터, 주소 공간(페이지 테이블의 자리), 열린 파일, 우선순위, 부모와 종료 상태 같은 것이 들어 있어요.',
      differs:
        '스레드가 여럿이면 레지스터와 상태는 스레드마다의 TCB에 두고, 함께 쓰는 것만 PCB에 둬요. 리눅스는 스레드마다 task_struct를 두고 함께 쓰는 부분을 가리키게 해요.',
      programs: ['switch-processes'],
    },
    {
      id: 'tcb',
      korean: '스레드 제어 블록',
      aliases: ['thread control block'],
      english: 'TCB',
      definition:
        '스레드마다 두는 관리 정보예요. 스레드의 번호, 상태, 우선순위와 함께 CPU를 내놓을 때 레지스터와 PC, 스택 포인터를 저장할 자리가 있어요.',
      differs: '주소 공간과 열린 파일은 프로세스의 것이라 PCB에 있어요.',
      programs: ['switch-threads'],
    },
    {
      id: 'thread-states',
      korean: '준비·실행·대기 상태',
      aliases: ['프로세스 상태', '스레드 상태', '상태 전이'],
      english: 'ready / running / waiting (blocked)',
      definition:
        '준비는 CPU만 받으면 실행할 수 있는 상태, 실행은 CPU를 쓰고 있는 상태, 대기는 입출력이나 잠금처럼 CPU가 아닌 것을 기다리는 상태예요. 기다리던 것이 오면 대기에서 준비로 가고, 스케줄러가 골라야 실행이 돼요.',
      differs:
        '일상의 글에서 ‘대기’라고 하는 것이 준비 상태일 때가 많아요. 대기에서 바로 실행으로 가는 길은 없어요.',
      programs: ['three-mixes'],
    },
    {
      id: 'scheduling',
      korean: '스케줄링',
      aliases: ['CPU 스케줄링', '프로세스 스케줄링', '스레드 스케줄링'],
      english: 'scheduling',
      definition:
        '준비 상태의 스레드 가운데 어느 것에 CPU를 얼마나 줄지 정하는 일이에요. 고르는 규칙을 스케줄링 정책이라고 하고, 실행 중인 스레드에서 CPU를 거둘 수 있는 선점형과 그럴 수 없는 비선점형으로 나눠요.',
      differs:
        '스케줄링은 다음에 무엇을 실행할지 고르는 일이고, 문맥 교환은 고른 것으로 실제로 바꾸는 동작이에요. 그 일을 맡은 커널의 부분이 스케줄러예요.',
      programs: ['taking-turns', 'long-tasks'],
    },
    {
      id: 'scheduler',
      korean: '스케줄러 / 디스패처',
      english: 'scheduler / dispatcher',
      definition:
        '스케줄러는 준비 상태의 스레드 가운데 다음에 실행할 것을 고르는 커널의 부분이고, 디스패처는 고른 스레드에 실제로 CPU를 넘기는 부분이에요.',
      differs: '무엇을 고르는지 정하는 규칙이 스케줄링 정책이에요. 라운드 로빈이나 SJF는 정책의 이름이에요.',
      programs: ['taking-turns'],
    },
    {
      id: 'ready-queue',
      korean: '준비 큐',
      aliases: ['레디 큐'],
      english: 'ready queue',
      definition:
        'CPU만 받으면 실행할 수 있는 스레드들이 차례를 기다리는 줄이에요. 여기서 보낸 시간이 교과서의 대기 시간(waiting time)이에요.',
      differs: '입출력이나 잠금을 기다리는 스레드는 준비 큐가 아니라 그 대상의 대기 큐에 있어요.',
      programs: ['long-tasks'],
    },
    {
      id: 'preemption',
      korean: '선점',
      aliases: ['선점형', '비선점형', '선점 스케줄링'],
      english: 'preemption',
      definition:
        '실행 중인 스레드가 스스로 내놓지 않아도 운영체제가 CPU를 거두어 다른 스레드에 주는 것이에요. 타이머 인터럽트가 있어서 할 수 있어요.',
      differs: '비선점 방식에서는 스레드가 끝나거나 기다리거나 양보할 때만 CPU가 넘어가요.',
      programs: ['taking-turns', 'yielding-turns'],
    },
    {
      id: 'time-slice',
      korean: '시간 할당량',
      aliases: ['타임 슬라이스', '퀀텀', '타임 퀀텀'],
      english: 'time slice / quantum',
      definition:
        '한 번 CPU를 받으면 쉬지 않고 실행할 수 있는 가장 긴 시간이에요. 짧으면 빨리 반응하지만 문맥 교환이 늘고, 길면 그 반대예요.',
      programs: ['long-tasks'],
    },
    {
      id: 'convoy-effect',
      korean: '콘보이 효과',
      aliases: ['호위 효과'],
      english: 'convoy effect',
      definition:
        '긴 작업 하나가 CPU나 잠금을 오래 쥐어 뒤에 선 짧은 작업들이 모두 늦어지는 것이에요. 온 차례대로 처리하는 FCFS에서 잘 생겨요.',
      differs: '기아는 끝내 차례가 온다는 보장이 없는 것이고, 콘보이는 늦어질 뿐 차례는 와요.',
      programs: ['taking-turns'],
    },
    {
      id: 'fcfs',
      korean: '선입 선처리',
      aliases: ['FIFO', '선착순', '선입선출'],
      english: 'FCFS (first come, first served)',
      definition: '준비 큐에 온 차례대로, 한번 시작하면 끝나거나 기다릴 때까지 실행하는 비선점 정책이에요.',
      differs: '같은 줄에 시간 할당량을 두어 돌아가게 하면 라운드 로빈이에요.',
    },
    {
      id: 'round-robin',
      korean: '라운드 로빈',
      english: 'round robin (RR)',
      definition:
        '준비 큐를 차례로 돌며 모두에게 같은 시간 할당량을 주는 선점 정책이에요. 할당량을 다 쓰면 큐의 맨 뒤로 가요.',
      differs:
        '할당량이 아주 길면 FCFS와 같아져요. 응답 시간은 좋아지지만 반환 시간의 평균은 SJF보다 길어요.',
      programs: ['long-tasks'],
    },
    {
      id: 'sjf',
      korean: '최단 작업 우선',
      aliases: ['최단 작업 우선 스케줄링'],
      english: 'SJF (shortest job first)',
      definition:
        '실행할 시간이 가장 짧은 작업을 먼저 고르는 비선점 정책이에요. 한꺼번에 와 있는 작업들 가운데서는 평균 대기 시간이 가장 짧아요.',
      differs:
        '도착한 때가 다르면 남은 시간으로 다시 고르는 SRTF가 더 짧을 수 있어요. 긴 작업은 기아를 겪을 수 있어요.',
    },
    {
      id: 'srtf',
      korean: '최소 잔여 시간 우선',
      aliases: ['SRT', 'shortest remaining time'],
      english: 'SRTF (shortest remaining time first)',
      definition:
        '남은 실행 시간이 가장 짧은 작업을 고르는 선점 정책이에요. 더 짧은 작업이 오면 실행 중인 작업에서 CPU를 거두어요.',
      differs: 'SJF를 선점으로 바꾼 것이에요.',
    },
    {
      id: 'priority-scheduling',
      korean: '우선순위 스케줄링 / 에이징',
      english: 'priority scheduling / aging',
      definition:
        '우선순위가 가장 높은 작업을 고르는 정책이에요. 낮은 작업이 기아를 겪지 않도록, 기다린 만큼 우선순위를 높여 주는 것이 에이징이에요.',
      differs:
        'HRN도 오래 기다린 작업을 앞세우지만, 우선순위를 따로 두지 않고 기다린 시간과 실행 시간에서 셈해요.',
    },
    {
      id: 'hrn',
      korean: 'HRN',
      aliases: ['HRRN', '최고 응답비 우선', '응답률 우선'],
      english: 'highest response ratio next',
      definition:
        '(대기 시간 + 실행 시간) ÷ 실행 시간이 가장 큰 작업을 고르는 비선점 정책이에요. 짧은 작업을 앞세우면서도 오래 기다린 긴 작업이 밀려나지 않게 해요.',
      differs: 'SJF의 기아를 줄인 것이에요.',
    },
    {
      id: 'mlfq',
      korean: '다단계 피드백 큐',
      aliases: ['멀티 레벨 피드백 큐'],
      english: 'MLFQ (multilevel feedback queue)',
      definition:
        '우선순위가 다른 큐를 여럿 두고, 할당량을 다 쓴 작업은 아래로 내리고 가끔 모두를 맨 위로 올려 주는 정책이에요. 실행 시간을 미리 몰라도 짧고 자주 기다리는 작업이 앞서게 돼요.',
      differs: '큐 사이를 옮겨 다니지 못하면 다단계 큐(multilevel queue)예요.',
    },
    {
      id: 'cfs',
      korean: 'CFS / EEVDF',
      aliases: ['완전 공정 스케줄러'],
      english: 'completely fair scheduler / earliest eligible virtual deadline first',
      definition:
        '둘 다 리눅스의 일반 작업을 맡았던, 그리고 맡고 있는 스케줄러예요. CFS는 지금까지 받은 CPU 시간이 가장 적은 스레드를, EEVDF는 제 몫을 덜 받은 스레드 가운데 가상 마감이 가장 이른 것을 골라요. 리눅스 6.6에서 CFS가 EEVDF로 바뀌었어요.',
      differs: '라운드 로빈은 정해진 할당량을 돌려 주고, 이 둘은 가중치에 따른 몫을 맞춰요.',
    },
    {
      id: 'scheduling-times',
      korean: '반환·대기·응답 시간',
      aliases: ['반환 시간', '대기 시간', 'turnaround time', 'waiting time'],
      english: 'turnaround / waiting / response time',
      definition:
        '반환 시간은 도착해서 끝날 때까지, 대기 시간은 그 가운데 준비 큐에서 보낸 시간, 응답 시간은 도착해서 처음 실행될 때까지예요.',
      differs: '대기 시간은 대기 상태에 있던 시간이 아니에요. 입출력을 기다린 시간은 들지 않아요.',
      programs: ['taking-turns'],
    },
  ],
};
