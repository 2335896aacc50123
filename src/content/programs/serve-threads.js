//@ title: 클라이언트마다 스레드, 시간으로
//@ about: 클라이언트 열여섯을 저마다 스레드가 맡아요. 잘못된 요청 하나가 모두를 끝낼 수 있어요.
//@ ends: 응답 14 | 응답 15
//@ explored: partly

// 클라이언트마다 스레드 하나
const CLIENTS = 16;
const WORK = 300000; // 계산
const WAIT = 3000000; // 답을 기다림
const BAD = 0; // 1이면 가운데 클라이언트가 잘못된 요청을 보내요
const LANGUAGE = 0; // 0 C, 1 Java, 2 CPython

const gil = new Mutex();
const results = new Array(CLIENTS);

function calculate() {
  if (LANGUAGE === 2) gil.lock(); // 한 번에 한 스레드만
  compute(WORK);
  if (LANGUAGE === 2) gil.unlock();
}

function serve(id) {
  calculate();
  if (BAD === 1 && id === CLIENTS >> 1) {
    if (LANGUAGE === 0) throw '잘못된 요청';
    return; // 예외는 그 스레드만 끝내요
  }
  io(WAIT);
  calculate();
  results[id] = id; // 모두의 자료에 적어요
  print('응답', id);
}

const threads = new Array(CLIENTS);
for (let i = 0; i < CLIENTS; i++) {
  threads[i] = spawn(serve, i);
}
for (let i = 0; i < CLIENTS; i++) {
  join(threads[i]);
}
