/** Where the model and the world differ, and why. */
export interface Mismatch {
  /** What it is about, in Korean. */
  about: string;
  /** What the model gives with `MEASURED`. */
  model: string;
  /** What was measured. */
  world: string;
  /** Why, in Korean. */
  why: string;
}

/** All differences between the model at its measured values and what was measured that are known. */
export const NOTES: readonly Mismatch[] = [
  {
    about: '파이프와 공유 메모리, 64 KiB 메시지',
    model: '약 10배',
    world: '23–28배',
    why: '메시지 하나에 파이프가 가득 차서 매번 서로를 깨워요. 모형은 깨우는 데 늘 6 µs를 쓰지만, 재 본 가상 머신에서는 5–25 µs로 흔들렸어요. 20 µs로 두면 25배가 되지만, 그러면 4 KiB 메시지와 CPU 둘에서 스레드 만들기가 맞지 않아요. 16 KiB 메시지도 네 건이면 파이프가 가득 차서 모형이 더 빨라요.',
  },
  {
    about: '스레드끼리 주소만 건네기, 4 KiB와 64 KiB',
    model: '크기와 상관없이 초당 약 1,600만 건',
    world: '초당 390만–1,030만 건과 255만 건',
    why: '모형은 주소만 건네고 내용은 읽지 않아요. 잴 때는 받는 스레드가 메시지를 캐시 줄마다 한 번씩 읽었어요. 그래서 메시지가 클수록 오래 걸려요.',
  },
  {
    about: 'CPU 둘에서 스레드를 만들고 합류하기',
    model: '약 28 µs',
    world: '34.5 µs',
    why: '여기에는 깨우는 데 9 µs가 맞아요. 파이프의 4 KiB와 64 KiB에 맞는 값이 또 달라서, 4 KiB에 맞는 6 µs를 골랐어요.',
  },
  {
    about: '같은 데이터를 쓰는 프로세스와 스레드, 512 KiB',
    model: '약 1%',
    world: '6%',
    why: '모형에서는 식별자(PCID)가 있으면 두 프로세스의 주소 변환이 함께 남아요. 실제 TLB는 여러 층이고 좁아서, 같은 페이지라도 두 벌이면 서로 밀어내는 듯해요(추론). 다만 두 프로세스가 128페이지에 한 줄씩만 접근할 때는 잰 차이가 0.05–0.08 µs뿐이라, 페이지마다 비용을 매기지는 않았어요.',
  },
  {
    about: '혼자 훑기, 1 MiB',
    model: '약 7.3 µs',
    world: '9.85 µs',
    why: 'L2가 꼭 1 MiB라 모형에서는 작업 집합이 빈틈없이 들어가요. 실제 L2에는 코드와 커널의 데이터도 함께 들어가고, 줄마다 들어갈 자리가 정해져 있어 일부를 놓치는 듯해요(추론).',
  },
  {
    about: 'L2를 넘는 훑기, 두 스레드가 같은 2 MiB를 번갈아',
    model: '약 24 µs',
    world: '27.5 µs',
    why: 'L2를 넘으면 모두가 함께 쓰는 L3예요. 재 본 기계에서는 이웃이 L3를 함께 썼고, 모형에는 이웃이 없어요. 혼자 2 MiB를 훑거나 다른 데이터를 1 MiB씩 훑어도 그래서 모형이 더 빨라요. 프로세스면 차이가 더 벌어지는데, 두 벌의 주소 변환이 서로 밀어내는 듯해요(추론).',
  },
  {
    about: 'CPU 둘에서 계산만 하는 작업 넷',
    model: '2.00배',
    world: '1.70–1.94배',
    why: '재 본 기계의 CPU 둘은 다른 작업과 함께 쓰는 것이었어요(조용할 때의 값). 모형의 CPU는 이 프로그램만 실행해요.',
  },
];
