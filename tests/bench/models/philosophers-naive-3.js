// 3 philosophers
const f0 = new Mutex();
const f1 = new Mutex();
const f2 = new Mutex();
function p0() {
  f0.lock();
  f1.lock();
  f1.unlock();
  f0.unlock();
}
function p1() {
  f1.lock();
  f2.lock();
  f2.unlock();
  f1.unlock();
}
function p2() {
  f2.lock();
  f0.lock();
  f0.unlock();
  f2.unlock();
}
parallel(p0, p1, p2);
