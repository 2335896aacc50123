const WORK = 4;

const click = new Semaphore(0);
const done = new Atomic(0);

function user() {
  click.release();
}

function screen() {
  for (let i = 0; i < WORK; i++) {
    compute(10); // 긴 계산 한 조각
    done.add(1);
  }
  click.acquire();
  print('반응: 끝난 계산', done.load(), '조각');
}

parallel(screen, user);
