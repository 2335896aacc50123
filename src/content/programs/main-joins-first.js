function worker() {
  for (let i = 1; i <= 3; i++) {
    print('일꾼', i);
  }
}

const thread = spawn(worker);
join(thread);
print('main이 나중에 끝나요');
