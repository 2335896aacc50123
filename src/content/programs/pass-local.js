//@ title: 지역 변수의 주소를 건네기
//@ about: main이 기다리는 동안에는 다른 스레드의 스택에 있어도 쓸 수 있어요.
//@ ends: main이 본 값 222
//@ never: race, fault

function visitor(p) {
  print('A가 본 값', p.value);
  p.value = 222;
}

function owner() {
  // main의 스택에 있어요
  let mine = 111;
  const visit = spawn(visitor, ref(mine));
  join(visit);
  print('main이 본 값', mine);
}

owner();
