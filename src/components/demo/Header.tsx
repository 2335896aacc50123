interface HeaderProps {
  title: string;
  titleId: string;
  at: number;
  length: number;
  /** Whether the reader runs a text of their own. */
  edited: boolean;
}

/** What the demo is, and how far it has come. */
export function Header({ title, titleId, at, length, edited }: HeaderProps) {
  return (
    <header className="demo-head">
      <span className="mode" data-current>
        한 단계씩
      </span>
      <p className="demo-title">
        <b id={titleId}>{title}</b>
        {edited && <i>고친 프로그램</i>}
        <span className="steps">
          {at} / {length} 걸음
        </span>
      </p>
    </header>
  );
}
