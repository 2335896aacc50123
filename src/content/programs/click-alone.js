//@ title: 계산에 막힌 화면
//@ about: 화면 스레드가 계산을 다 한 뒤에야 누름에 반응해요.
//@ ends: 반응 전에 끝난 계산 4
//@ never: race, deadlock

const WORK = 4;

const click = new Semaphore(0);
const done = new Atomic(0);

function user() {
  click.release();
}

function screen() {
  for (let i = 0; i < WORK; i++) {
    // 긴 계산 한 조각
    compute(10);
    done.add(1);
  }
  click.acquire();
  print('반응 전에 끝난 계산', done.load());
}

parallel(screen, user);
