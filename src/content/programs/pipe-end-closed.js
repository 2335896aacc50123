//@ title: 쓰는 쪽을 닫고 읽기
//@ about: 아무도 쓸 수 없게 되면 읽기가 -1을 받아 끝을 알아요.
//@ ends: 합 7
//@ never: race, deadlock, fault

// 부모가 끝까지 읽으려고 해요.
const pipe = new Pipe(2);

if (fork() === 0) {
  pipe.closeRead();
  pipe.write(3);
  pipe.write(4);
  exit(0);
}

pipe.closeWrite(); // 쓰지 않을 쪽을 닫아요
let sum = 0;
let n = pipe.read();
while (n !== -1) {
  sum += n;
  n = pipe.read();
}
wait();
print('합', sum);
