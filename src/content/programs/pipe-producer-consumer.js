//@ title: 파이프로 보내고 받기
//@ about: 자식이 쓴 제곱수를 부모가 읽어 더해요.
//@ ends: 합 30
//@ never: race, deadlock

// 자식이 쓰고 부모가 읽어요.
const ITEMS = 4;
const pipe = new Pipe();

const child = fork();
if (child === 0) {
  for (let i = 1; i <= ITEMS; i++) {
    pipe.write(i * i);
  }
  exit(0);
}

let sum = 0;
for (let i = 0; i < ITEMS; i++) {
  sum += pipe.read();
}
wait(child);
print('합', sum);
