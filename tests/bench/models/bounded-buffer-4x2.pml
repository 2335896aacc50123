/* 4 producers and 2 consumers, 2 items each, 4 slots */
int used = 0;
byte slots = 4, items = 0, door = 0;
active [4] proctype produce() {
  int r;
  d_step { slots > 0 -> slots-- };
  d_step { door == 0 -> door = _pid + 1 };
  r = used; r = r + 1; d_step { used = r; r = 0 };
  door = 0;
  items++;
  d_step { slots > 0 -> slots-- };
  d_step { door == 0 -> door = _pid + 1 };
  r = used; r = r + 1; d_step { used = r; r = 0 };
  door = 0;
  items++;
end: false
}
active [2] proctype consume() {
  int r;
  d_step { items > 0 -> items-- };
  d_step { door == 0 -> door = _pid + 1 };
  r = used; r = r - 1; d_step { used = r; r = 0 };
  door = 0;
  slots++;
  d_step { items > 0 -> items-- };
  d_step { door == 0 -> door = _pid + 1 };
  r = used; r = r - 1; d_step { used = r; r = 0 };
  door = 0;
  slots++;
end: false
}
