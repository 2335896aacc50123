//@ title: 잃어버린 허가증
//@ about: 이진 세마포어는 허가증을 하나만 담아서, 잇따라 알리면 하나가 사라져요.
//@ ends: 둘 다 받았어요 | (deadlock)
//@ has: deadlock
//@ never: race

const bell = new Semaphore(0, { most: 1 });

function ring() {
  bell.release(); // 이미 차 있으면 사라져요
}

function guest() {
  bell.acquire();
  bell.acquire();
}

parallel(ring, ring, guest);
print('둘 다 받았어요');
