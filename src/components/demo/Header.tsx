import type { ReactNode } from 'react';
import './Header.css';

interface HeaderProps {
  title: string;
  titleId: string;
  at: number;
  length: number;
  /** Whether the reader runs a text of their own. */
  edited: boolean;
  /** Tabs of the modes. */
  children: ReactNode;
}

/** What the demo is, and how far it has come. */
export function Header({ title, titleId, at, length, edited, children }: HeaderProps) {
  return (
    <header className="demo-head">
      {children}
      <p className="demo-title">
        <b id={titleId}>{title}</b>
        {edited && <i>고친 프로그램</i>}
        <span className="demo-steps">
          {at} / {length} 걸음
        </span>
      </p>
    </header>
  );
}
