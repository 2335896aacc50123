//@ title: 알맞게 잠그기
//@ about: 함께 쓰는 값을 고칠 때만 잠가요.
//@ ends: total = 33
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
  total += mine;
  lock.unlock();
}

parallel(
  () => work(1),
  () => work(10),
);
print('total =', total);
