//@ title: 값을 건네기
//@ about: 손님은 값의 사본을 받아요.
//@ ends: 주인이 본 값 111
//@ never: race, fault

function visitor(x) {
  print('손님이 본 값', x);
  x = 222;
}

function owner() {
  let mine = 111;
  // 값을 베껴 줘요
  const visit = spawn(visitor, mine);
  join(visit);
  print('주인이 본 값', mine);
}

owner();
