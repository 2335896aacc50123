//@ title: 힙에 두고 주소만 건네기
//@ about: 만든 배열의 주소 하나만 건네요.
//@ ends: 10
//@ never: race, deadlock

const SIZE = 4;

const ready = new Semaphore(0);
let gift = null;

function giver() {
  const made = new Array(SIZE);
  for (let i = 0; i < SIZE; i++) {
    made[i] = i + 1;
  }
  // 주소 하나만 건네요
  gift = made;
  ready.release();
}

function taker() {
  ready.acquire();
  let sum = 0;
  for (let i = 0; i < SIZE; i++) {
    sum += gift[i];
  }
  print(sum);
}

parallel(giver, taker);
