const lock = new Mutex();
const changed = new Condition(lock);
let data = 0;
let ready = false;

function writer() {
  lock.lock();
  data = 42;
  ready = true;
  changed.signal();
  lock.unlock();
}

function reader() {
  lock.lock();
  while (!ready) {
    changed.wait();
  }
  print(data);
  lock.unlock();
}

parallel(writer, reader);
