//@ title: 기다리고 끝나는 main
//@ about: main이 일꾼을 기다린 다음 끝나요.
//@ ends: main이 나중에 끝나요
//@ never: deadlock

function worker() {
  for (let i = 1; i <= 3; i++) {
    print('일꾼', i);
  }
}

const thread = spawn(worker);
join(thread);
print('main이 나중에 끝나요');
