//@ title: 공유 메모리에 쓰기
//@ about: 자식이 공유 메모리에 쓴 값은 부모에게 보여요.
//@ ends: v = 99
//@ never: race, deadlock

const v = new SharedMemory(1);
const done = new Pipe();

v[0] = 10;
if (fork() === 0) {
  v[0] = 99; // 자식이 써요
  done.write(1);
  exit(0);
}

done.read(); // 자식이 쓴 다음에
print('v =', v[0]);
