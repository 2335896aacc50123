/* two threads enter once each */
int wants0, wants1, turn, inside;
active proctype p0() {
  int r;
  wants0 = 1;
  turn = 1;
again:
  r = wants1;
  if :: d_step { r == 1 -> r = 0 } :: d_step { else -> r = 0 }; goto in fi;
  r = turn;
  if :: d_step { r == 1 -> r = 0 }; goto again :: d_step { else -> r = 0 } fi;
in:
  r = inside; r = r + 1; d_step { inside = r; r = 0 };
  wants0 = 0;
end: false
}
active proctype p1() {
  int r;
  wants1 = 1;
  turn = 0;
again:
  r = wants0;
  if :: d_step { r == 1 -> r = 0 } :: d_step { else -> r = 0 }; goto in fi;
  r = turn;
  if :: d_step { r == 0 -> r = 0 }; goto again :: d_step { else -> r = 0 } fi;
in:
  r = inside; r = r + 1; d_step { inside = r; r = 0 };
  wants1 = 0;
end: false
}
