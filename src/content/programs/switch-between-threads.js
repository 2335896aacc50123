const ROUNDS = 3;

function count(step) {
  let sum = 0;
  for (let i = 0; i < ROUNDS; i++) {
    sum += step;
  }
  print(sum);
}

const other = spawn(count, 100);
count(1);
join(other);
