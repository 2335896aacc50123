//@ title: 원자 연산으로 올리기
//@ about: 읽고 더하고 쓰는 일이 한 걸음이면 끼어들 틈이 없어요.
//@ ends: counter = 2
//@ never: race, deadlock

const counter = new Atomic(0);

function work() {
  counter.add(1);
}

parallel(work, work);
print('counter =', counter.load());
