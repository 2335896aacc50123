let data = 0;
let ready = false;

function writer() {
  data = 42;
  ready = true;
}

function reader() {
  while (!ready) {
    yieldNow();
  }
  print(data);
}

parallel(writer, reader);
