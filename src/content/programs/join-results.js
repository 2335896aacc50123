//@ title: 스레드가 돌려준 값
//@ about: 함수가 return한 수를 join이 받아요. 함께 쓰는 변수가 없으니 경쟁도 없어요.
//@ ends: 두 스레드의 합 10
//@ never: race, deadlock

function sum(i, n) {
  let total = 0;
  do {
    total += i;
    i++;
  } while (i <= n);
  return total;
}

const left = spawn(sum, 1, 2);
const right = spawn(sum, 3, 4);
print('두 스레드의 합', join(left) + join(right));
