const lock = new Mutex();
let counter = 0;

function work() {
  lock.lock();
  counter++;
  lock.unlock();
}

parallel(work, work);
print('counter =', counter);
