function worker() {
  for (let i = 1; i <= 3; i++) {
    print('일꾼', i);
  }
}

spawn(worker);
print('main이 먼저 끝나요');
