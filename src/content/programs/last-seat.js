//@ title: 마지막 한 자리
//@ about: 확인하고 나서 예약해요. 두 걸음 사이에 남이 끼어들 수 있어요.
//@ ends: 남은 자리 -1 | 남은 자리 0
//@ never: race, deadlock

const seats = new Atomic(1);

function reserve() {
  if (seats.load() > 0) {
    seats.add(-1);
  }
}

parallel(reserve, reserve);
print('남은 자리', seats.load());
