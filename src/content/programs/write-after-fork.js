let v = 10;
const done = new Pipe();

if (fork() === 0) {
  v = 99; // 자식이 써요
  done.write(1);
  exit(0);
}

done.read(); // 자식이 쓴 다음에
print('v =', v);
