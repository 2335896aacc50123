/** The home page's words beside what it asks the engine. The lessons' titles come from the lessons themselves. */
export const home = {
  headline: '프로세스와 스레드, 설명과 실행을 나란히',
  lead: '글 옆에서 작은 기계가 프로그램을 실행해요. 다음 걸음을 어느 스레드가 실행할지 직접 고르고, 되감고, 궁금한 순간을 링크로 공유하세요. 같은 순서로 실행하면 언제 어디서나 같은 결과가 나와요.',
};
