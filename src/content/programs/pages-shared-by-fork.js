//@ title: fork로 나눠 쓰는 페이지
//@ about: 부모가 만든 페이지를 자식들이 함께 써요.
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

write(PAGES, 7); // 한 번 만들어요
for (let c = 0; c < CHILDREN; c++) {
  if (fork() === 0) {
    write(REWRITE, 9);
    all.wait();
    exit(0);
  }
}
all.wait(); // 모두 살아 있는 순간
print('자식', CHILDREN);
