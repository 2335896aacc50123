// biome-ignore-all lint/correctness/noUnusedVariables: only the states count here
// 3 threads, 2 increments each
let counter = 0;
function work() {
  counter++;
  counter++;
}
parallel(work, work, work);
