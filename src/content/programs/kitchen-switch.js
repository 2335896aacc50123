//@ title: 주문을 가려서 만들기
//@ about: 문자열로 온 주문을 switch가 갈라요. 만드는 쪽과 받는 쪽은 세마포어로 차례를 맞춰요.
//@ ends: 나온 음식 2, 모르는 주문 1
//@ never: race, deadlock

const items = ['국수', '얼음', '밥'];
const ready = new Semaphore(0);
let made = 0;
let others = 0;

function guest() {
  for (let i = 0; i < items.length; i++) ready.release();
}

function cook() {
  for (let i = 0; i < items.length; i++) {
    ready.acquire();
    switch (items[i]) {
      case '국수':
      case '밥':
        made++;
        break;
      default:
        others++;
    }
  }
}

parallel(guest, cook);
print(`나온 음식 ${made}, 모르는 주문 ${others}`);
