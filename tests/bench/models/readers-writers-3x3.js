// biome-ignore-all lint/correctness/noUnusedVariables: only the states count here
// 3 readers and 3 writers, 1 times each
let data = 0;
let readers = 0;
const door = new Mutex();
const room = new Semaphore(1);
function reader() {
  door.lock();
  readers++;
  if (readers === 1) room.acquire();
  door.unlock();
  door.lock();
  readers--;
  if (readers === 0) room.release();
  door.unlock();
}
function writer() {
  room.acquire();
  data++;
  room.release();
}
parallel(reader, reader, reader, writer, writer, writer);
