//@ title: 돌아간 함수의 주소를 건네기
//@ about: 주인이 먼저 돌아가면 그 주소의 칸은 이미 없어요.
//@ ends: (fault) | 손님이 본 값 111
//@ has: fault
//@ never: deadlock

function visitor(p) {
  print('손님이 본 값', p.value);
  p.value = 222;
}

function owner() {
  let mine = 111;
  // 기다리지 않고 돌아가요
  return spawn(visitor, ref(mine));
}

const visit = owner();
join(visit);
