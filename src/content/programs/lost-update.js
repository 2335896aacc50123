//@ title: 갱신 손실
//@ about: 두 스레드가 counter++를 한 번씩 해요. 읽고 쓰는 사이에 끼어들면 하나가 사라져요.
//@ ends: counter = 1 | counter = 2
//@ has: race
//@ never: deadlock

let counter = 0;

function work() {
  counter++;
}

parallel(work, work);
print('counter =', counter);
