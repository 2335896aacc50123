/* 3 readers and 3 writers, 1 times each */
int data = 0, readers = 0;
byte door = 0, room = 1;
active [3] proctype reader() {
  int r;
  d_step { door == 0 -> door = _pid + 1 };
  r = readers; r = r + 1; d_step { readers = r; r = 0 };
  r = readers;
  if :: d_step { r == 1 -> r = 0 }; d_step { room > 0 -> room-- } :: d_step { else -> r = 0 } fi;
  door = 0;
  d_step { door == 0 -> door = _pid + 1 };
  r = readers; r = r - 1; d_step { readers = r; r = 0 };
  r = readers;
  if :: d_step { r == 0 -> r = 0 }; room++ :: d_step { else -> r = 0 } fi;
  door = 0;
end: false
}
active [3] proctype writer() {
  int r;
  d_step { room > 0 -> room-- };
  r = data; r = r + 1; d_step { data = r; r = 0 };
  room++;
end: false
}
