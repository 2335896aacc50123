function visitor(p) {
  print('손님이 본 값', p.value);
  p.value = 222;
}

function owner() {
  // 주인의 스택에 있어요
  let mine = 111;
  const visit = spawn(visitor, ref(mine));
  join(visit);
  print('주인이 본 값', mine);
}

owner();
