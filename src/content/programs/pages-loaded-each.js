const CHILDREN = 4;
const REWRITE = 1; // 자식이 고쳐 쓰는 쪽
const PAGES = 8;

const data = new Array(128); // 여덟 쪽
const together = new Barrier(CHILDREN + 1, { shared: true });

function load() {
  for (let page = 0; page < PAGES; page++) data[page * 16] = page;
}

for (let child = 0; child < CHILDREN; child++) {
  if (fork() === 0) {
    load(); // 저마다 만들어요
    for (let page = 0; page < REWRITE; page++) data[page * 16] = -1;
    together.wait();
    exit(0);
  }
}
load();
together.wait(); // 모두 함께 살아 있는 순간
print('자식', CHILDREN, '· 고쳐 쓴 쪽', REWRITE);
