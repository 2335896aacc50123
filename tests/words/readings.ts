/**
 * How names of programs are read out in Korean, written down by hand: what a particle behind them is checked against,
 * whatever rules `src/words` has. Every name of every program of the site is here.
 */
export const READINGS: Readonly<Record<string, string>> = Object.fromEntries(
  `
  Array 어레이 Atomic 어토믹 BAD 배드 BATCH 배치 BEATS 비츠 BROKEN 브로컨 Barrier 배리어 CHILDREN 칠드런 CLIENTS 클라이언츠
  COUNT 카운트 CPUS 시피유스 CRASH 크래시 Condition 컨디션 FAULT 폴트 FAULTS 폴츠 FIRST 퍼스트 GAP 갭 ITEMS 아이템스 JOBS 잡스
  LANGUAGE 랭귀지 LAST 라스트 LOCK 락 LOCKED 락트 LONG 롱 MESSAGES 메시지스 MIX 믹스 Math 매스 Mutex 뮤텍스 N 엔 OTHER 아더
  PAGES 페이지스 PIECES 피시스 Pipe 파이프 RANGE 레인지 REAP 리프 REQUESTS 리퀘스츠 REST 레스트 RESTART 리스타트 REUSE 리유즈
  REWRITE 리라이트 ROUNDS 라운즈 RUNS 런스 RwLock 락 SAME 세임 SHORT 쇼트 SIZE 사이즈 SLOTS 슬로츠 Semaphore 세마포어
  SharedMemory 메모리 TASKS 태스크스 THREADS 스레즈 TURNS 턴스 UNLOCK 언락 WAIT 웨이트 WORDS 워즈 WORK 워크 WORKERS 워커스
  a 에이 aCame 케임 acquire 어콰이어 add 애드 all 올 answer 앤서 arrived 어라이브드 ask 애스크 assert 어서트 b 비 bCame 케임
  back 백 bad 배드 boiled 보일드 both 보스 box 박스 broken 브로컨 buffer 버퍼 burst 버스트 burstOf 오브 byB 비 c 시
  calculate 캘큘레이트 calculator 캘큘레이터 changed 체인지드 child 차일드 children 칠드런 click 클릭 collect 컬렉트
  collector 컬렉터 compareExchange 익스체인지 compute 컴퓨트 consumer 컨슈머 cook 쿡 count 카운트 counter 카운터 cpu 시피유
  crash 크래시 crew 크루 data 데이터 desk 데스크 done 던 door 도어 editor 에디터 empty 엠프티 enter 엔터 even 이븐
  everyone 에브리원 exchange 익스체인지 exit 엑시트 fail 페일 failed 페일드 fill 필 finish 피니시 first 퍼스트 fork 포크 fork1 일
  fork2 이 fork3 삼 fork4 사 fork5 오 free 프리 full 풀 gate 게이트 getpid 피아이디 gift 기프트 gil 길 giver 기버 got 갓
  guest 게스트 handles 핸들스 head 헤드 healthy 헬시 held 헬드 helper 헬퍼 here 히어 i 아이 id 아이디 io 아이오 item 아이템
  items 아이템스 job 잡 join 조인 keyboard 키보드 kind 카인드 leave 리브 left 레프트 leftHanded 핸디드 length 렝스 let 렛 load 로드
  lock 락 made 메이드 me 미 meet 밋 meeting 미팅 memo 메모 memory 메모리 mine 마인 more 모어 most 모스트 n 엔 name 네임 next 넥스트 none 넌
  note 노트 notEmpty 엠프티 notFull 풀 now 나우 odd 오드 old 올드 one 원 other 아더 others 아더스 over 오버 own 오운 owner 오너 p 피
  pages 페이지스 parallel 패럴렐 partner 파트너 parts 파츠 philosopher 필로소퍼 pid 피아이디 pids 피아이디스 ping 핑 pipe 파이프
  place 플레이스 pong 퐁 print 프린트 producer 프로듀서 program 프로그램 put 풋 queue 큐 r 알 read 리드 readLock 락
  readUnlock 언락 reader 리더 readers 리더스 ready 레디 receive 리시브 receiver 리시버 ref 레프 release 릴리스 reserve 리저브
  results 리절츠 right 라이트 rightHanded 핸디드 ring 링 room 룸 run 런 sawX 엑스 sawY 와이 screen 스크린 seats 시츠
  second 세컨드 seen 신 sender 센더 sent 센트 serve 서브 serving 서빙 shared 셰어드 sick 식 signal 시그널 spawn 스폰
  squares 스퀘어스 start 스타트 status 스테이터스 step 스텝 store 스토어 sum 섬 sums 섬스 sweep 스윕 t 티 tail 테일 take 테이크
  taker 테이커 tally 탤리 task 태스크 there 데어 thread 스레드 threads 스레즈 ticket 티켓 total 토털 trunc 트렁크 tryLock 락
  turn 턴 turns 턴스 two 투 unit 유닛 unlock 언락 user 유저 v 브이 value 밸류 visit 비지트 visitor 비지터 w 더블유 wait 웨이트
  waiter 웨이터 waiting 웨이팅 wants 원츠 words 워즈 work 워크 worker 워커 write 라이트 writeLock 락 writeUnlock 언락
  closeRead 리드 closeWrite 라이트 bell 벨 stage 스테이지 from 프롬 prime 프라임 to 투 prefer 프리퍼
  fence 펜스 get 겟 theirs 데어스
  writer 라이터 x 엑스 y 와이 yieldNow 나우 you 유 yours 유어스 zero 제로
  `
    .trim()
    .split(/\s+/)
    .flatMap((word, i, words) => (i % 2 === 0 ? [[word, words[i + 1]]] : [])),
);
