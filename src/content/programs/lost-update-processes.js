const counter = new SharedMemory(1);

function work() {
  counter[0]++;
}

const child = fork();
work();
if (child === 0) {
  exit(0);
}
wait(child);
print('counter =', counter[0]);
