// biome-ignore-all lint/correctness/noUnusedVariables: only the states count here
// 4 threads, 3 increments each
let counter = 0;
function work() {
  counter++;
  counter++;
  counter++;
}
parallel(work, work, work, work);
