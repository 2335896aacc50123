//@ title: 이진 세마포어를 뮤텍스로
//@ about: 받은 만큼만 돌려주면 한 번에 하나씩 들어가요.
//@ ends: counter = 2
//@ never: race, deadlock

let counter = 0;
const gate = new Semaphore(1, { most: 1 });

function worker() {
  gate.acquire();
  counter++;
  gate.release();
}

parallel(worker, worker);
print('counter =', counter);
