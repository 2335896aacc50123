/** The home page's words. The lessons' titles come from the lessons themselves. */
export interface HomeCopy {
  headline: string;
  lead: string;
  /** What can be done here. */
  points: { title: string; text: string }[];
  /** One line for each lesson, by the lesson's file name, in the lessons' order. */
  lessons: { lesson: string; teaser: string }[];
}

export const home: HomeCopy = {
  headline: '프로세스와 스레드, 설명과 실행을 나란히',
  lead: '글 옆에서 작은 기계가 프로그램을 실행해요. 다음 걸음을 어느 스레드가 실행할지 직접 고르고, 되감고, 궁금한 순간을 링크로 공유하세요. 같은 순서로 실행하면 언제 어디서나 같은 결과가 나와요.',
  points: [
    {
      title: '한 걸음씩 골라요',
      text: '어느 스레드를 먼저 실행할지 고르면 레지스터와 메모리에서 무엇이 바뀌는지 보여요.',
    },
    {
      title: '되감고 공유해요',
      text: '지나온 어느 순간으로든 되돌아가고, 그 순간이 그대로 열리는 링크를 보낼 수 있어요.',
    },
    {
      title: '먼저 예측해요',
      text: '실행하기 전에 예측하고, 기계가 낸 답과 비교해요.',
    },
    {
      title: '흔한 말을 바로잡아요',
      text: '널리 퍼진 정리 노트의 어디가 틀렸고 왜 그렇게 적혔는지, 재 본 값과 함께 적었어요.',
    },
  ],
  lessons: [
    { lesson: 'process', teaser: '파일로 저장된 프로그램은 언제 프로세스가 될까요?' },
    { lesson: 'thread', teaser: 'CPU를 받는 것은 프로세스가 아니라 스레드예요. 세어 보면 보여요.' },
    {
      lesson: 'multi-process',
      teaser: '주소는 같은데 값이 달라요. 메모리를 따로 쓰면 무엇을 얻고 무엇을 잃을까요?',
    },
    {
      lesson: 'context-switching',
      teaser: 'CPU를 쓰는 스레드가 바뀔 때 무엇을 저장하고 무엇을 그대로 둘까요?',
    },
    {
      lesson: 'multi-thread',
      teaser: '메모리를 공유해서 편하고, 공유해서 위험해요. 두 번 더했는데 1이 나오는 이유를 찾아요.',
    },
    { lesson: 'thread-vs-process', teaser: '같은 작업을 두 가지로 실행해 보고, 상황에 맞는 방식을 골라요.' },
  ],
};
