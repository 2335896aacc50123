const ready = new Atomic(0);
let data = 0;

function writer() {
  data = 42;
  ready.store(1);
}

function reader() {
  while (ready.load() === 0) {
    yieldNow();
  }
  print(data);
}

parallel(writer, reader);
