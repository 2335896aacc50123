let counter = 0;

function work() {
  counter++;
  counter++;
}

parallel(work, work);
print('counter =', counter);
