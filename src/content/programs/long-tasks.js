//@ title: 긴 계산 셋
//@ about: 할당량이 짧을수록 모두 빨리 시작하고, 문맥 교환도 늘어요.
//@ ends: (nothing)
//@ never: race, deadlock

// 긴 계산 셋이 CPU 하나를 돌아가며 써요.
const WORK = 40000000; // 저마다 40 ms

parallel(
  () => compute(WORK),
  () => compute(WORK),
  () => compute(WORK),
);
