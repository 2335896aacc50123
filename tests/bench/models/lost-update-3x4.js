// biome-ignore-all lint/correctness/noUnusedVariables: only the states count here
// 3 threads, 4 increments each
let counter = 0;
function work() {
  counter++;
  counter++;
  counter++;
  counter++;
}
parallel(work, work, work);
