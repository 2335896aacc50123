/** What has changed for readers, the newest first: the feed tells it. */
export interface SiteChange {
  /** Day, as 2026-11-30. */
  date: string;
  title: string;
  text: string;
  /** Where it can be seen, from the site's beginning on. */
  href: string;
}

export const changes: readonly SiteChange[] = [
  {
    date: '2026-11-30',
    title: '글의 어디로든 이어지는 링크와 퍼가기',
    text: '표, 숫자, 질문, 30초 답에도 바뀌지 않는 링크가 생겼어요. 데모를 수업 페이지에 넣을 수 있어요.',
    href: '/teachers/',
  },
  {
    date: '2026-11-30',
    title: '여섯 글과 프로그램 모음',
    text: '프로세스, 스레드, 멀티 프로세스, 문맥 교환, 멀티 스레드, 그리고 둘의 비교를 설명과 실행을 나란히 놓고 배워요.',
    href: '/',
  },
];
