//@ title: 값을 건네기
//@ about: A는 값의 사본을 받아요.
//@ ends: main이 본 값 111
//@ never: race, fault

function visitor(x) {
  print('A가 본 값', x);
  x = 222;
}

function owner() {
  let mine = 111;
  // 값을 복사해 줘요
  const visit = spawn(visitor, mine);
  join(visit);
  print('main이 본 값', mine);
}

owner();
