// 모두가 첫 단계를 마쳐야 둘째 단계로 넘어가요.
const parts = [0, 0, 0];
const meeting = new Barrier(3);

function work(id) {
  parts[id] = id + 1;
  meeting.wait();
  assert(parts[0] + parts[1] + parts[2] === 6, '덜 된 것을 읽었어요');
}

parallel(
  () => work(0),
  () => work(1),
  () => work(2),
);
print('모두 만났어요');
