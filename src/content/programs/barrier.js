//@ title: 배리어에서 모이기
//@ about: 셋이 모두 온 다음에야 다음 단계로 가요.
//@ ends: 모두 만났어요
//@ never: race, assertion, deadlock

// 모두 모여야 다음 단계로
const parts = [0, 0, 0];
const meeting = new Barrier(3);

function work(id) {
  parts[id] = id + 1;
  meeting.wait();
  const next = (id + 1) % 3;
  assert(parts[next] > 0, '아직이에요');
}

parallel(
  () => work(0),
  () => work(1),
  () => work(2),
);
print('모두 만났어요');
