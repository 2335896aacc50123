const BEATS = 6; // 부모가 따로 하는 일의 길이

const keyboard = new Pipe();

function editor() {
  print('받은 글자:', keyboard.read()); // 올 때까지 기다려요
  exit(0);
}

function calculator() {
  let sum = 0;
  for (let i = 1; i <= 3; i++) sum += i;
  print('계산한 합:', sum);
  exit(0);
}

const editing = fork();
if (editing === 0) editor();
const calculating = fork();
if (calculating === 0) calculator();

keyboard.write(65);
// 자식이 끝나도 거두지 않아요
for (let beat = 1; beat <= BEATS; beat++) print('부모의 일', beat);
