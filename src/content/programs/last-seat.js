const seats = new Atomic(1);

function reserve() {
  if (seats.load() > 0) {
    seats.add(-1);
  }
}

parallel(reserve, reserve);
print('남은 자리', seats.load());
