//@ title: 기계의 배리어를 두 번 쓰기
//@ about: 기계의 배리어는 다시 쓸 수 있게 만들어져 있어요.
//@ ends: 두 번 만났어요
//@ never: race, assertion, deadlock

// 기계의 배리어를 두 번 써요.
const meeting = new Barrier(2);
const left = new Atomic(0);
const right = new Atomic(0);

function work(mine, yours) {
  for (let i = 1; i <= 2; i++) {
    mine.store(i);
    meeting.wait();
    const there = yours.load();
    assert(there >= i, '앞질렀어요');
  }
}

parallel(
  () => work(left, right),
  () => work(right, left),
);
print('두 번 만났어요');
