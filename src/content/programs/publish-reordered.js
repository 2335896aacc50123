let data = 0;
let ready = false;

function writer() {
  // 두 줄의 차례가 바뀌었어요
  ready = true;
  data = 42;
}

function reader() {
  while (!ready) {
    yieldNow();
  }
  print(data);
}

parallel(writer, reader);
