//@ title: 가까운 두 칸
//@ about: 서로 다른 칸만 고치는데도 같은 캐시 줄이면 느려져요.
//@ ends: 1000
//@ explored: partly

// 두 스레드가 저마다 제 칸만 올려요.
const GAP = 2; // 두 칸의 거리 (4 B씩)
const COUNT = 500;

const words = new Array(64).fill(0);

function count(place) {
  for (let i = 0; i < COUNT; i++) {
    words[place]++;
  }
}

parallel(
  () => count(0),
  () => count(GAP),
);
print(words[0] + words[GAP]);
