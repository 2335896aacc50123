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
