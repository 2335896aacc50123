/* 3 threads, 6 increments each; a register is dead once it is stored */
int counter = 0;
active [3] proctype work() {
  int r;
  r = counter; r = r + 1; d_step { counter = r; r = 0 };
  r = counter; r = r + 1; d_step { counter = r; r = 0 };
  r = counter; r = r + 1; d_step { counter = r; r = 0 };
  r = counter; r = r + 1; d_step { counter = r; r = 0 };
  r = counter; r = r + 1; d_step { counter = r; r = 0 };
  r = counter; r = r + 1; d_step { counter = r; r = 0 };
end: false
}
