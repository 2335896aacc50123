//@ title: 자식을 거두지 않는 부모
//@ about: 거두지 않은 자식은 끝난 뒤에도 표에 남아요.
//@ ends: 글자 65 | 부모의 일 6 | 합 6
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
// 자식을 거두지 않아요
for (let i = 1; i <= BEATS; i++) {
  print('부모의 일', i);
}
