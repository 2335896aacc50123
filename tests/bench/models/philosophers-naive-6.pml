/* 6 philosophers */
byte f[6];
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
  d_step { f[3] == 0 -> f[3] = 3 };
  f[3] = 0;
  f[2] = 0;
end: false
}
active proctype p3() {
  d_step { f[3] == 0 -> f[3] = 4 };
  d_step { f[4] == 0 -> f[4] = 4 };
  f[4] = 0;
  f[3] = 0;
end: false
}
active proctype p4() {
  d_step { f[4] == 0 -> f[4] = 5 };
  d_step { f[5] == 0 -> f[5] = 5 };
  f[5] = 0;
  f[4] = 0;
end: false
}
active proctype p5() {
  d_step { f[5] == 0 -> f[5] = 6 };
  d_step { f[0] == 0 -> f[0] = 6 };
  f[0] = 0;
  f[5] = 0;
end: false
}
