import { useCallback, useMemo, useReducer, useRef, useState } from 'react';
import type { SourceError } from '../../engine/index.ts';
import { compileEdited, compileText } from './code/compile.ts';
import type { Loaded, Wanted } from './loaded.ts';
import type { DemoProps } from './props.ts';
import { type Action, type DemoState, initialState, nextThread, reduce } from './state.ts';

/** The state of a demo and everything that follows from it. */
export interface DemoRun {
  state: DemoState;
  moment: ReturnType<DemoState['run']['at']>;
  /** Thread that goes on a press of 한 걸음, or -1. */
  next: number;
  /** What is being compiled, or null: the choice shows at once, the program when it is there. */
  pending: Wanted | null;
  /** Whether the reader has done anything yet: only then does the address follow the demo. */
  touched: boolean;
  act(action: Action): void;
  /** Compiles what is wanted and shows it; gives what is wrong with the text, and then nothing changes. */
  load(wanted: Wanted): Promise<readonly SourceError[] | null>;
  /** Compiles without showing; gives null when the reader has asked for another program since. */
  compile(wanted: Wanted): Promise<Loaded | readonly SourceError[] | null>;
}

/** Holds a run and what the reader does with it. */
export function useRun(props: DemoProps): DemoRun {
  const { spec, sources } = props;
  const [state, dispatch] = useReducer(reduce, null, () => initialState(spec, props.program));
  const [pending, setPending] = useState<Wanted | null>(null);
  const [touched, setTouched] = useState(false);
  const latest = useRef(0);

  const act = useCallback((action: Action) => {
    setTouched(true);
    dispatch(action);
  }, []);

  const compile = useCallback(
    async (wanted: Wanted) => {
      const ticket = ++latest.current;
      setPending(wanted);
      try {
        const { choice, constants, edited, storeBuffers } = wanted;
        const options = { constants, storeBuffers };
        const compiled =
          edited === null
            ? await compileText(sources[choice], options)
            : await compileEdited(edited, options);
        if (ticket !== latest.current) return null;
        return compiled.program ? { ...wanted, program: compiled.program } : compiled.errors;
      } finally {
        if (ticket === latest.current) setPending(null);
      }
    },
    [sources],
  );

  const load = useCallback(
    async (wanted: Wanted) => {
      const loaded = await compile(wanted);
      if (loaded === null) return null;
      if ('program' in loaded) {
        act({ type: 'load', loaded, spec });
        return null;
      }
      return loaded;
    },
    [compile, act, spec],
  );

  const { run, at } = state;
  const moment = useMemo(() => run.at(at), [run, at]);
  const next = useMemo(() => nextThread(state), [state]);
  return { state, moment, next, pending, touched, act, load, compile };
}
