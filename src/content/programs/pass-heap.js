//@ title: 힙의 객체를 건네기
//@ about: A가 고친 것이 main에게도 보여요.
//@ ends: main이 본 값 222
//@ never: race, fault

function visitor(p) {
  print('A가 본 값', p.value);
  p.value = 222;
}

function owner() {
  // 힙에 있어요
  const mine = { value: 111 };
  const visit = spawn(visitor, mine);
  join(visit);
  print('main이 본 값', mine.value);
}

owner();
