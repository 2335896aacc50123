//@ title: 너무 좁게 잠그기
//@ about: 읽을 때와 쓸 때를 따로 잠가서 그 사이에 끼어들 수 있어요.
//@ ends: total = 3 | total = 30 | total = 33
//@ never: race, deadlock

const lock = new Mutex();
let total = 0;

function work(x) {
  let mine = 0;
  for (let i = 0; i < 3; i++) {
    // 혼자 하는 계산
    mine += x;
  }
  lock.lock();
  const seen = total;
  lock.unlock();
  lock.lock();
  total = seen + mine;
  lock.unlock();
}

parallel(
  () => work(1),
  () => work(10),
);
print('total =', total);
