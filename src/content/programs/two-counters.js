//@ title: 가까운 두 칸
//@ about: 서로 다른 칸만 고치는데도 같은 캐시 줄이면 느려져요.
//@ ends: 1000
//@ explored: partly

// 두 스레드가 저마다 제 칸만 올려요.
const GAP = 2; // 두 칸의 거리 (4 B씩)
const COUNT = 500;
const FIRST = 15; // 캐시 줄의 첫 칸이에요. 배열의 길이가 한 칸 앞에 있어요

const words = new Array(80).fill(0);

function count(place) {
  for (let i = 0; i < COUNT; i++) {
    words[place]++;
  }
}

parallel(
  () => count(FIRST),
  () => count(FIRST + GAP),
);
print(words[FIRST] + words[FIRST + GAP]);
