function worker() {
  for (let beat = 1; beat <= 3; beat++) print('일꾼', beat);
}

const thread = spawn(worker);
join(thread);
print('main이 나중에 끝나요');
