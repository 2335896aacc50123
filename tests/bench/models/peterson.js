// biome-ignore-all lint/correctness/noUnusedVariables: only the states count here
// two threads enter once each
let wants0 = 0;
let wants1 = 0;
let turn = 0;
let inside = 0;
function zero() {
  wants0 = 1;
  turn = 1;
  while (wants1 === 1 && turn === 1) {}
  inside++;
  wants0 = 0;
}
function one() {
  wants1 = 1;
  turn = 0;
  while (wants0 === 1 && turn === 0) {}
  inside++;
  wants1 = 0;
}
parallel(zero, one);
