//@ title: 닫지 않은 쓰는 쪽
//@ about: 읽는 부모가 자기의 쓰는 쪽을 열어 두면 파일의 끝이 오지 않아요.
//@ ends: (deadlock)
//@ has: deadlock
//@ never: race, fault

// 부모가 끝까지 읽으려고 해요.
const pipe = new Pipe(2);

if (fork() === 0) {
  pipe.write(3);
  pipe.write(4);
  exit(0);
}

let sum = 0;
let n = pipe.read(); // 쓰는 쪽을 부모도 열어 두었어요
while (n !== -1) {
  sum += n;
  n = pipe.read();
}
wait();
print('합', sum);
