//@ title: 세마포어로 알리기
//@ about: 물이 끓은 다음에만 차를 우려요.
//@ ends: 차를 우려요
//@ never: race, deadlock

// 다 되었다고 알려요.
const boiled = new Semaphore(0);

function cook() {
  print('물이 끓었어요');
  boiled.release();
}

function guest() {
  print('컵을 꺼냈어요');
  boiled.acquire();
  print('차를 우려요');
}

parallel(cook, guest);
