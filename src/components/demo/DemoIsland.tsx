import './DemoIsland.css';
import './buttons.css';
import { useMemo } from 'react';
import { DemoId } from '../ui/usePartId.ts';
import { Boundary } from './Boundary.tsx';
import { CodeSide } from './code/CodeSide.tsx';
import { Header } from './Header.tsx';
import { Interacted } from './late.tsx';
import { ModePanel, ModeTabs } from './ModeTabs.tsx';
import { MODES } from './modes.tsx';
import { type DemoProps, unpack } from './props.ts';
import { onKeys } from './step/keys.ts';
import { useDemo } from './useDemo.ts';

/** A demo: one run, and everything that shows and moves it. `data` is what `pack` made. */
export function DemoIsland({ data }: { data: string }) {
  const props = useMemo(() => unpack(data), [data]);
  return (
    <DemoId value={props.spec.id}>
      <Boundary id={props.spec.id}>
        <Demo {...props} />
      </Boundary>
    </DemoId>
  );
}

/** What all modes share: the frame, the tabs, the code, and the keys. */
function Demo(props: DemoProps) {
  const demo = useDemo(props);
  const { spec, state, moment, modes, ready, editing } = demo;
  const { mode, edited } = state;
  const { Above, Beside, Below } = MODES[mode];
  const titleId = `${spec.id}-title`;
  const onKeyDown = onKeys({
    ...demo.moves,
    choose(letter) {
      const thread = moment.threads.find(({ name }) => name === letter);
      if (thread !== undefined) demo.choose(thread.index);
      return thread !== undefined;
    },
  });
  return (
    <Interacted value={demo.awake}>
      <figure
        ref={demo.figure}
        className="demo"
        id={spec.id}
        aria-labelledby={titleId}
        aria-busy={demo.pending !== null}
        data-ready={ready || undefined}
        tabIndex={-1}
        onPointerOver={demo.interact}
        onPointerDown={demo.interact}
        onFocus={demo.interact}
        onKeyDown={ready && Beside !== undefined ? onKeyDown : undefined}
      >
        <Header
          title={spec.title}
          titleId={titleId}
          at={demo.at}
          length={demo.run.length}
          edited={edited !== null}
        >
          <ModeTabs
            modes={modes}
            mode={mode}
            demo={spec.id}
            ready={ready}
            names={{ measure: spec.measure?.label }}
            onMode={(to) => demo.byHand({ type: 'mode', mode: to })}
          />
        </Header>
        {demo.link.notice !== null && (
          <p className="demo-notice" role="alert">
            {demo.link.notice}
            <button type="button" className="demo-quiet" onClick={demo.link.dismiss}>
              알겠어요
            </button>
          </p>
        )}
        <Above demo={demo} />
        <ModePanel modes={modes} mode={mode} demo={spec.id}>
          {Beside && (
            <div className="demo-stage" data-wide={editing || undefined}>
              <CodeSide
                id={spec.id}
                demo={demo}
                sources={props.sources}
                colours={props.colours}
                ready={ready}
                editing={editing}
                onEdit={demo.setEditing}
              />
              <Beside demo={demo} />
            </div>
          )}
          <Below demo={demo} />
        </ModePanel>
      </figure>
    </Interacted>
  );
}
