//@ title: fork한 다음 쓰기
//@ about: 자식이 바꾼 값은 부모에게 보이지 않아요.
//@ ends: v = 10
//@ never: race, deadlock

let v = 10;
const done = new Pipe();

if (fork() === 0) {
  v = 99; // 자식이 써요
  done.write(1);
  exit(0);
}

done.read(); // 자식이 쓴 다음에
print('v =', v);
