function worker() {
  for (let beat = 1; beat <= 3; beat++) print('일꾼', beat);
}

spawn(worker);
print('main이 먼저 끝나요');
