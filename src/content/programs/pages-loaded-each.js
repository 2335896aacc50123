//@ title: 저마다 적재한 페이지
//@ about: 자식들이 같은 내용을 저마다 만들어요.
//@ ends: 자식 4
//@ explored: partly

const CHILDREN = 4;
const REWRITE = 1; // 고쳐 쓰는 페이지
const PAGES = 8;

const data = new Array(127).fill(0); // 머리말 한 칸까지 8페이지
const all = new Barrier(CHILDREN + 1, {
  shared: true,
});

function write(pages, value) {
  for (let i = 0; i < pages; i++) {
    data[i * 16] = value;
  }
}

for (let c = 0; c < CHILDREN; c++) {
  if (fork() === 0) {
    write(PAGES, 7); // 저마다
    write(REWRITE, 9);
    all.wait();
    exit(0);
  }
}
write(PAGES, 7);
all.wait(); // 모두 살아 있는 순간
print('자식', CHILDREN);
