//@ title: 두 번 확인하고 한 번만 만들기
//@ about: 잠그지 않고 먼저 보고, 없을 때에만 잠그고 다시 봐요. 값을 먼저 쓰고 알리므로 저장 버퍼가 있어도 맞아요.
//@ ends: 만든 수 1 값 7 7
//@ buffered: 만든 수 1 값 7 7
//@ has: race
//@ never: deadlock

const lock = new Mutex();
let ready = false;
let value = 0;
let made = 0;

function get() {
  if (!ready) {
    lock.lock();
    if (!ready) {
      // 값을 먼저, 알림은 나중에
      value = 7;
      made++;
      ready = true;
    }
    lock.unlock();
  }
  return value;
}

const other = spawn(get);
const mine = get();
const theirs = join(other);
print('만든 수', made, '값', mine, theirs);
