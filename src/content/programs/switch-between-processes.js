const ROUNDS = 3;

function count(step) {
  let sum = 0;
  for (let i = 0; i < ROUNDS; i++) {
    sum += step;
  }
  print(sum);
}

const other = fork();
if (other === 0) {
  count(100);
  exit(0);
}
count(1);
wait(other);
