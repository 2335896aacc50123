import type { ReactNode } from 'react';
import { Icon } from '../ui/Icon.tsx';
import './Header.css';

interface HeaderProps {
  title: string;
  titleId: string;
  /** What the demo asks in the mode that is open. */
  question: string;
  /** Whether the reader runs a text of their own. */
  edited: boolean;
  /** Whether what stands below it is folded on a phone; null before there is a reason to fold it. */
  folded: boolean | null;
  onFold(folded: boolean): void;
  /** Tabs of the modes. */
  children: ReactNode;
}

/** What the demo asks, and the modes in which it can be answered. */
export function Header({ title, titleId, question, edited, folded, onFold, children }: HeaderProps) {
  return (
    <header className="demo-head" data-folded={folded ?? undefined}>
      <p className="demo-question">
        <b id={titleId} className="visually-hidden">
          {title}
        </b>
        {question}
        {edited && <i className="demo-edited">고친 프로그램</i>}
      </p>
      {children}
      {folded !== null && (
        <button
          type="button"
          className="demo-button demo-fold"
          data-icon
          aria-label="질문과 프로그램"
          aria-expanded={!folded}
          onClick={() => onFold(!folded)}
        >
          <Icon name="down" />
        </button>
      )}
    </header>
  );
}
