let counter = 0;

function work() {
  counter++;
}

parallel(work, work);
print('counter =', counter);
