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
