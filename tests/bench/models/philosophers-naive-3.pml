/* 3 philosophers */
byte f[3];
active proctype p0() {
  d_step { f[0] == 0 -> f[0] = 1 };
  d_step { f[1] == 0 -> f[1] = 1 };
  f[1] = 0;
  f[0] = 0;
end: false
}
active proctype p1() {
  d_step { f[1] == 0 -> f[1] = 2 };
  d_step { f[2] == 0 -> f[2] = 2 };
  f[2] = 0;
  f[1] = 0;
end: false
}
active proctype p2() {
  d_step { f[2] == 0 -> f[2] = 3 };
  d_step { f[0] == 0 -> f[0] = 3 };
  f[0] = 0;
  f[2] = 0;
end: false
}
