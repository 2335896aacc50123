import { lazy, Suspense, useMemo } from 'react';
import type { DemoSpec } from '../spec.ts';
import type { DemoRun } from '../useRun.ts';
import { CodeView } from './CodeView.tsx';
import { runningText, textDials } from './dials.ts';
import { useLines } from './useLines.ts';
import './CodeSide.css';

const Editor = lazy(() => import('./Editor.tsx').then(({ Editor }) => ({ default: Editor })));

interface CodeSideProps {
  /** Id of the demo. */
  id: string;
  demo: DemoRun & { spec: Pick<DemoSpec, 'knobs'> };
  /** Texts of the demo's programs. */
  sources: readonly string[];
  /** The kinds of their tokens. */
  colours: readonly string[];
  /** Whether the text is being edited. */
  editing: boolean;
  onEdit(editing: boolean): void;
}

/** The program: its text with the threads on it, or an editor. */
export function CodeSide({ id, demo, sources, colours, editing, onEdit }: CodeSideProps) {
  const { state, moment, next, load, spec } = demo;
  const { program, choice, constants, edited, storeBuffers } = state;
  const wanted = { choice, constants, edited, storeBuffers };
  const original = sources[choice];
  const dials = useMemo(() => textDials(program, spec.knobs ?? []), [program, spec.knobs]);
  const running = useMemo(() => runningText(program), [program]);
  const lines = useLines(program.source.trimEnd(), edited === null ? colours[choice] : null, editing);
  return (
    <div className="code-side">
      {state.forgetProgramCounter && <p className="code-note">교환할 때 PC를 저장하지 않고 있어요</p>}
      {editing ? (
        <Suspense fallback={<p className="demo-none">편집기를 여는 중이에요</p>}>
          <Editor
            id={id}
            source={running}
            original={original}
            // A text says itself what its constants are.
            run={(source) =>
              source === running
                ? load(wanted)
                : load({ ...wanted, constants: {}, edited: source === original ? null : source })
            }
            close={() => onEdit(false)}
          />
        </Suspense>
      ) : (
        <CodeView
          program={program}
          lines={lines}
          dials={dials}
          moment={moment}
          next={next}
          onTurn={(constant, value) => load({ ...wanted, constants: { ...constants, [constant]: value } })}
        >
          {edited !== null && (
            <button type="button" className="demo-quiet" onClick={() => load({ ...wanted, edited: null })}>
              원래대로
            </button>
          )}
          <button type="button" className="demo-quiet" onClick={() => onEdit(true)}>
            고쳐 보기
          </button>
        </CodeView>
      )}
    </div>
  );
}
