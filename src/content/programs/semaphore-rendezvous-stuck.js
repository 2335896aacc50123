//@ title: 알리기 전에 기다리기
//@ about: 둘 다 먼저 기다리면 아무도 알려 주지 못해요.
//@ ends: (deadlock)
//@ has: deadlock
//@ never: race

// 알리기 전에 먼저 기다려요.
const aCame = new Semaphore(0);
const bCame = new Semaphore(0);

function a() {
  bCame.acquire();
  aCame.release();
}

function b() {
  aCame.acquire();
  bCame.release();
}

parallel(a, b);
print('만났어요');
