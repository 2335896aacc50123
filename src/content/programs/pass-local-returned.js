//@ title: 반환된 함수의 주소를 건네기
//@ about: main이 먼저 반환되면 그 주소의 변수는 이미 없어요.
//@ ends: (fault) | A가 본 값 111
//@ has: fault
//@ never: deadlock

function visitor(p) {
  print('A가 본 값', p.value);
  p.value = 222;
}

function owner() {
  let mine = 111;
  // 기다리지 않고 반환돼요
  return spawn(visitor, ref(mine));
}

const visit = owner();
join(visit);
