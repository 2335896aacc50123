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
    why: '메시지 하나에 파이프가 가득 차서 매번 다른 CPU를 깨워요. 모형은 깨우는 데 늘 6 µs를 쓰지만, 재 본 가상 머신에서는 5–25 µs로 흔들렸어요. 19 µs로 두면 25배가 되지만, 그러면 4 KiB가 맞지 않아요.',
  },
  {
    about: '같은 데이터를 쓰는 프로세스와 스레드, 512 KiB',
    model: '약 1%',
    world: '6%',
    why: '모형에서는 번호표(PCID)가 있으면 두 프로세스의 주소 변환이 함께 남아요. 실제 TLB는 여러 층이고 좁아서, 같은 쪽이라도 두 벌이면 서로 밀어내는 듯해요(추론).',
  },
  {
    about: 'CPU 둘에서 계산만 하는 일 넷',
    model: '2.00배',
    world: '1.70–1.94배',
    why: '재 본 기계의 CPU 둘은 다른 작업과 나눠 쓰는 것이었어요(조용할 때의 값). 모형의 CPU는 이 프로그램만 돌려요.',
  },
];
