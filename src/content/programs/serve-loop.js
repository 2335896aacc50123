//@ title: 모두를 맡은 스레드 하나
//@ about: 먼저 모두에게 묻고, 답이 오는 차례로 이어서 해요.
//@ ends: 응답 15
//@ never: race, deadlock

// 스레드 하나가 모든 클라이언트를 돌아가며 맡아요.
const CLIENTS = 16;
const WORK = 300000; // 계산
const WAIT = 3000000; // 답을 기다림
const BAD = 0; // 1이면 가운데 클라이언트가 잘못된 요청을 보내요
const LANGUAGE = 0; // 0 C, 1 Java, 2 CPython
const REST = WAIT - (CLIENTS - 1) * WORK; // 모두 물은 뒤 첫 답까지

const results = new Array(CLIENTS);
let failed = -1;

for (let id = 0; id < CLIENTS; id++) {
  compute(WORK); // 묻고 다음 클라이언트로
  if (BAD === 1 && id === CLIENTS >> 1) {
    if (LANGUAGE === 0) throw '잘못된 요청';
    failed = id; // 예외는 그 클라이언트의 처리만 끝내요
  }
}
if (REST > 0) io(REST); // 다음 답은 앞 클라이언트를 맡는 동안 와요
for (let id = 0; id < CLIENTS; id++) {
  if (id !== failed) {
    compute(WORK);
    results[id] = id; // 모두의 자료에 적어요
    print('응답', id);
  }
}
