import { vocabulary } from '../../../engine/index.ts';
import { WithCode } from './WithCode.tsx';
import './Vocabulary.css';

/** What a program may use, folded up until the reader asks. */
export function Vocabulary() {
  return (
    <details className="vocabulary">
      <summary>쓸 수 있는 것</summary>
      {vocabulary().map(({ title, items }) => (
        <section key={title} aria-label={title}>
          <p className="view-label">{title}</p>
          <dl>
            {items.map(({ name, code, meaning }) => (
              <div key={name}>
                <dt>
                  <code>{code}</code>
                </dt>
                <dd>
                  <WithCode text={meaning} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </details>
  );
}
