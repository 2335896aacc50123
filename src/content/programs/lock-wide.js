//@ title: 넓게 잠그기
//@ about: 혼자 하는 계산까지 잠가서 스레드가 차례차례 일해요.
//@ ends: total = 33
//@ never: race, deadlock

const lock = new Mutex();
let total = 0;

function work(x) {
  lock.lock();
  let mine = 0;
  for (let i = 0; i < 3; i++) {
    // 혼자 하는 계산
    mine += x;
  }
  total += mine;
  lock.unlock();
}

parallel(
  () => work(1),
  () => work(10),
);
print('total =', total);
