//@ title: 스레드에서 쓰기
//@ about: 다른 스레드가 바꾼 값은 그대로 보여요.
//@ ends: v = 99
//@ never: race, deadlock

let v = 10;

function other() {
  v = 99; // 다른 스레드가 써요
}

const thread = spawn(other);
join(thread); // 다 쓴 다음에
print('v =', v);
