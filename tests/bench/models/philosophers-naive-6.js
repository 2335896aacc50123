// 6 philosophers
const f0 = new Mutex();
const f1 = new Mutex();
const f2 = new Mutex();
const f3 = new Mutex();
const f4 = new Mutex();
const f5 = new Mutex();
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
  f3.lock();
  f3.unlock();
  f2.unlock();
}
function p3() {
  f3.lock();
  f4.lock();
  f4.unlock();
  f3.unlock();
}
function p4() {
  f4.lock();
  f5.lock();
  f5.unlock();
  f4.unlock();
}
function p5() {
  f5.lock();
  f0.lock();
  f0.unlock();
  f5.unlock();
}
parallel(p0, p1, p2, p3, p4, p5);
