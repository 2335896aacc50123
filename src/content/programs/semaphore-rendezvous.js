//@ title: 서로 기다려 만나기
//@ about: 왔다고 알리고 나서 상대를 기다려요.
//@ ends: 만났어요
//@ never: race, assertion, deadlock

// 서로가 올 때까지 기다려요.
const here = [0, 0];
const aCame = new Semaphore(0);
const bCame = new Semaphore(0);

function a() {
  here[0] = 1;
  aCame.release();
  bCame.acquire();
  assert(here[1] === 1, 'b가 없어요');
}

function b() {
  here[1] = 1;
  bCame.release();
  aCame.acquire();
  assert(here[0] === 1, 'a가 없어요');
}

parallel(a, b);
print('만났어요');
