//@ title: 먼저 끝나는 main
//@ about: C처럼 main이 반환되면 일꾼이 남아 있어도 프로세스가 끝나요.
//@ ends: main이 먼저 끝나요
//@ never: deadlock

function worker() {
  for (let i = 1; i <= 3; i++) {
    print('일꾼', i);
  }
}

spawn(worker);
print('main이 먼저 끝나요');
