// 3 threads, 4 increments each
let counter = 0;
function work() {
  counter++;
  counter++;
  counter++;
  counter++;
}
parallel(work, work, work);
