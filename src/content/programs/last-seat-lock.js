//@ title: 잠그고 예약하기
//@ about: 확인과 예약을 한 번의 잠금으로 묶어요.
//@ ends: 남은 자리 0
//@ never: race, deadlock

const lock = new Mutex();
let seats = 1;

function reserve() {
  lock.lock();
  if (seats > 0) {
    seats--;
  }
  lock.unlock();
}

parallel(reserve, reserve);
print('남은 자리', seats);
