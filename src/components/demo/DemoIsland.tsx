import './DemoIsland.css';
import './buttons.css';
import { type ComponentType, use, useState } from 'react';
import { DemoId } from '../ui/usePartId.ts';
import { Boundary } from './Boundary.tsx';
import { CodeSide } from './code/CodeSide.tsx';
import { rowsOf } from './code/instructions.ts';
import { givenAt } from './given.ts';
import { Header } from './Header.tsx';
import { Interacted } from './late.tsx';
import { ModePanel, ModeTabs } from './ModeTabs.tsx';
import type { ModeProps } from './mode.ts';
import { MODES } from './modes.tsx';
import { type DemoProps, unpack } from './props.ts';
import { questionIn } from './spec.ts';
import { onKeys } from './step/keys.ts';
import { type DemoHandle, useDemo } from './useDemo.ts';

/** A demo: one run, and everything that shows and moves it. `data` is where that is which `pack` made. */
export function DemoIsland({ data }: { data: string }) {
  const given = givenAt(data);
  const packed = typeof given === 'string' ? given : use(given);
  const [props, admit] = useState(() => unpack(packed));
  return (
    <DemoId value={props.spec.id}>
      <Boundary id={props.spec.id}>
        <Demo props={props} admit={admit} />
      </Boundary>
    </DemoId>
  );
}

/** What all modes share: the frame, the tabs, the code, and the keys. */
function Demo({ props, admit }: { props: DemoProps; admit(props: DemoProps): void }) {
  const demo = useDemo(props, admit);
  const { spec, state, modes, editing } = demo;
  const { mode, edited } = state;
  const { Above, Below, bare, ...parts } = MODES[mode];
  const Beside = bare?.(spec) ? undefined : parts.Beside;
  const titleId = `${spec.id}-title`;
  return (
    <Interacted value={demo.awake}>
      <figure
        ref={demo.figure}
        className="demo"
        id={spec.id}
        aria-labelledby={titleId}
        aria-busy={demo.pending !== null}
        data-ready={demo.live || undefined}
        data-mode={editing ? undefined : mode}
        tabIndex={-1}
        onPointerOver={demo.interact}
        onPointerDown={demo.interact}
        onFocus={demo.interact}
        onKeyDown={Beside !== undefined ? keysOf(demo) : undefined}
      >
        <div className="demo-frame">
          <Header
            title={spec.title}
            titleId={titleId}
            question={questionIn(spec, mode)}
            edited={edited !== null}
            folded={demo.begun ? demo.folded : null}
            onFold={demo.setFolded}
          >
            <ModeTabs
              modes={modes}
              mode={mode}
              demo={spec.id}
              names={{ measure: spec.measure?.label }}
              onMode={(to) => demo.byHand({ type: 'mode', mode: to })}
            />
          </Header>
          <Notice {...demo.link} />
          <Above demo={demo} />
          <ModePanel modes={modes} mode={mode} demo={spec.id}>
            {Beside && <Stage demo={demo} Beside={Beside} />}
            <Below demo={demo} />
          </ModePanel>
        </div>
        <p className="visually-hidden" role="status">
          {demo.link.said}
        </p>
      </figure>
    </Interacted>
  );
}

/** What the keys do in the modes that have the code. */
function keysOf({ moves, moment, choose }: DemoHandle) {
  return onKeys({
    ...moves,
    choose(letter) {
      const thread = moment.threads.find(({ name }) => name === letter);
      if (thread !== undefined) choose(thread.index);
      return thread !== undefined;
    },
  });
}

/** What there is to say of a link that was opened or is to be copied. */
function Notice({ notice, dismiss }: { notice: string | null; dismiss(): void }) {
  if (notice === null) return null;
  return (
    <p className="demo-notice" role="alert">
      {notice}
      <button type="button" className="demo-quiet" onClick={dismiss}>
        알겠어요
      </button>
    </p>
  );
}

/** The code, and what a mode has beside it. */
function Stage({ demo, Beside }: ModeProps & { Beside: ComponentType<ModeProps> }) {
  const { spec, props, state, editing, setEditing } = demo;
  return (
    <div className="demo-stage" data-wide={editing || undefined} style={{ '--rows': rowsOf(state.program) }}>
      <CodeSide
        id={spec.id}
        demo={demo}
        sources={props.sources}
        colours={props.colours}
        editing={editing}
        onEdit={setEditing}
      />
      <Beside demo={demo} />
    </div>
  );
}
