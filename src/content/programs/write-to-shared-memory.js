const v = new SharedMemory(1);
const done = new Pipe();

v[0] = 10;
if (fork() === 0) {
  v[0] = 99; // 자식이 써요
  done.write(1);
  exit(0);
}

done.read(); // 자식이 쓴 다음에
print('v =', v[0]);
