const counter = new Atomic(0);

function work() {
  counter.add(1);
}

parallel(work, work);
print('counter =', counter.load());
