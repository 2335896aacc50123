// 2 threads, 1 increments each
let counter = 0;
function work() {
  counter++;
}
parallel(work, work);
