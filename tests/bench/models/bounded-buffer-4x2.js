// biome-ignore-all lint/correctness/noUnusedVariables: only the states count here
// 4 producers and 2 consumers, 2 items each, 4 slots
let used = 0;
const slots = new Semaphore(4);
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
parallel(produce, produce, produce, produce, consume, consume);
