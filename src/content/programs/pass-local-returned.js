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
