// biome-ignore-all lint/correctness/noUnusedVariables: only the states count here
// 4 producers and 3 consumers, 2 items each, 3 slots
let used = 0;
const slots = new Semaphore(3);
const items = new Semaphore(0);
const door = new Mutex();
function produce() {
  slots.acquire();
  door.lock();
  used++;
  door.unlock();
  items.release();
  slots.acquire();
  door.lock();
  used++;
  door.unlock();
  items.release();
}
function consume() {
  items.acquire();
  door.lock();
  used--;
  door.unlock();
  slots.release();
  items.acquire();
  door.lock();
  used--;
  door.unlock();
  slots.release();
}
parallel(produce, produce, produce, produce, consume, consume, consume);
