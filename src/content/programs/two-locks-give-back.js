//@ title: 못 잡으면 내놓기
//@ about: 쥔 것을 내놓으니 교착은 없지만 양보만 되풀이할 수 있어요.
//@ ends: 둘 다 끝났어요
//@ has: livelock
//@ never: deadlock

const left = new Mutex();
const right = new Mutex();

function both(one, other) {
  one.lock();
  while (!other.tryLock()) {
    // 못 잡으면 쥔 것을 내놓아요
    one.unlock();
    one.lock();
  }
}

function first() {
  both(left, right);
  right.unlock();
  left.unlock();
}

function second() {
  both(right, left);
  left.unlock();
  right.unlock();
}

parallel(first, second);
print('둘 다 끝났어요');
