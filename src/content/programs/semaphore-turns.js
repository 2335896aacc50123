//@ title: 세마포어로 번갈아 하기
//@ about: 서로에게 차례를 넘기니 핑과 퐁이 늘 번갈아 나와요.
//@ ends: 퐁
//@ never: race, deadlock

// 번갈아 한 줄씩
const ping = new Semaphore(1);
const pong = new Semaphore(0);

function a() {
  for (let i = 0; i < 2; i++) {
    ping.acquire();
    print('핑');
    pong.release();
  }
}

function b() {
  for (let i = 0; i < 2; i++) {
    pong.acquire();
    print('퐁');
    ping.release();
  }
}

parallel(a, b);
