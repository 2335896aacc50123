//@ title: 모두를 맡은 스레드 하나
//@ about: 기다림을 한꺼번에 기다리고 나머지는 차례로 해요.
//@ ends: (nothing)
//@ never: race, deadlock

// 스레드 하나가 모든 손님을, 기다림은 한꺼번에
const CLIENTS = 16;
const WORK = 300000; // 계산
const WAIT = 3000000; // 답을 기다림

for (let i = 0; i < CLIENTS; i++) {
  compute(WORK); // 묻고 다음 손님에게
}
io(WAIT); // 마지막 손님의 답까지
for (let i = 0; i < CLIENTS; i++) {
  compute(WORK);
}
