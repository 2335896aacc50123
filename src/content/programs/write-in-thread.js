let v = 10;

function other() {
  v = 99; // 다른 스레드가 써요
}

const thread = spawn(other);
join(thread); // 다 쓴 다음에
print('v =', v);
