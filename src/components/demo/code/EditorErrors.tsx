import type { SourceError } from '../../../engine/index.ts';
import { WithCode } from './WithCode.tsx';

/** Errors that are listed; one mistake can make many. */
const LISTED = 8;

interface EditorErrorsProps {
  id: string;
  errors: readonly SourceError[];
  goTo(error: SourceError): void;
}

/** What is wrong with a text, each with the way to its place. */
export function EditorErrors({ id, errors, goTo }: EditorErrorsProps) {
  return (
    <div className="editor-errors" id={id} role="status">
      {errors.length > 0 && (
        <ul>
          {errors.slice(0, LISTED).map((error) => (
            <li key={`${error.line}:${error.column}:${error.message}`}>
              <button type="button" onClick={() => goTo(error)}>
                {error.line}줄 {error.column}칸
              </button>
              <span>
                <WithCode text={error.message} />
              </span>
            </li>
          ))}
          {errors.length > LISTED && <li>그 밖에 {errors.length - LISTED}개가 더 있어요.</li>}
        </ul>
      )}
    </div>
  );
}
