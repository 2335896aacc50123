//@ title: 자식을 거두는 부모
//@ about: 자식 둘의 종료 상태를 거둔 다음 자기 일을 해요.
//@ ends: 부모의 일 6
//@ never: race, deadlock

const BEATS = 6; // 부모의 일

const keyboard = new Pipe();

function editor() {
  print('글자', keyboard.read());
  exit(0);
}

function calculator() {
  let sum = 0;
  for (let i = 1; i <= 3; i++) {
    sum += i;
  }
  print('합', sum);
  exit(0);
}

const first = fork();
if (first === 0) editor();
const second = fork();
if (second === 0) calculator();

keyboard.write(65);
wait(first); // 종료 상태를 거둬요
wait(second);
for (let i = 1; i <= BEATS; i++) {
  print('부모의 일', i);
}
