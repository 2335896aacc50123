//@ title: 계산을 맡긴 화면
//@ about: 계산을 일꾼에게 맡기면 언제든 반응할 수 있어요.
//@ ends: 반응 전에 끝난 계산 0 | 반응 전에 끝난 계산 1 | 반응 전에 끝난 계산 2 | 반응 전에 끝난 계산 3 | 반응 전에 끝난 계산 4
//@ never: race, deadlock

const WORK = 4;

const click = new Semaphore(0);
const done = new Atomic(0);

function user() {
  click.release();
}

function screen() {
  click.acquire();
  print('반응 전에 끝난 계산', done.load());
}

function worker() {
  for (let i = 0; i < WORK; i++) {
    // 긴 계산 한 조각
    compute(10);
    done.add(1);
  }
}

parallel(screen, user, worker);
