//@ title: 클라이언트마다 프로세스, 시간으로
//@ about: 클라이언트 열여섯을 저마다 프로세스가 맡고, 결과를 파이프로 모아요.
//@ ends: 응답 14 | 응답 15
//@ explored: partly

// 클라이언트마다 프로세스 하나
const CLIENTS = 16;
const WORK = 300000; // 계산
const WAIT = 3000000; // 답을 기다림
const BAD = 0; // 1이면 가운데 클라이언트가 잘못된 요청을 보내요
const LANGUAGE = 0; // 0 C, 1 Java, 2 CPython: 프로세스에는 차이가 없어요

const pipe = new Pipe();
const results = new Array(CLIENTS);

// 결과를 모두의 자료에 적어요.
function collect() {
  for (let i = 0; i < CLIENTS; i++) {
    const id = pipe.read();
    if (id >= 0) results[id] = id;
  }
}

function serve(id) {
  compute(WORK);
  if (BAD === 1 && id === CLIENTS >> 1) throw '잘못된 요청';
  io(WAIT);
  compute(WORK);
  pipe.write(id);
  print('응답', id);
  exit(0);
}

const collector = spawn(collect);
const pids = new Array(CLIENTS);
for (let i = 0; i < CLIENTS; i++) {
  pids[i] = fork();
  if (pids[i] === 0) serve(i);
}
for (let i = 0; i < CLIENTS; i++) {
  if (wait(pids[i]) < 0) pipe.write(-1); // 죽은 자식의 결과는 오지 않아요
}
join(collector);
