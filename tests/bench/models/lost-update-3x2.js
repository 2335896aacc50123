// 3 threads, 2 increments each
let counter = 0;
function work() {
  counter++;
  counter++;
}
parallel(work, work, work);
