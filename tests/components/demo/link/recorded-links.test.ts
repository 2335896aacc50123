import { expect, test } from 'vitest';
import { compileEdited, compileText } from '../../../../src/components/demo/code/compile.ts';
import { decodeLink } from '../../../../src/components/demo/link/codec.ts';
import { followLink, queryOf } from '../../../../src/components/demo/link/open-link.ts';
import type { DemoSpec } from '../../../../src/components/demo/spec.ts';
import { type DemoState, initialState, reduce } from '../../../../src/components/demo/state.ts';
import { sourceOf } from '../../../../src/content/sources.ts';
import { compile } from '../../../../src/engine/compiler.ts';
import { formatSchedule, policyOf } from '../../../../src/engine/index.ts';
import { recorded } from '../../../e2e/links/recorded.ts';

const files = import.meta.glob<{ demos: DemoSpec[] }>('../../../../src/content/demos/*.ts', { eager: true });
const specs = Object.values(files).flatMap(({ demos }) => demos);

/** What a demo is given when the site is built. */
function propsOf(id: string) {
  const spec = specs.find((one) => one.id === id);
  if (spec === undefined) throw new Error(`no demo ${id}`);
  const sources = spec.programs.map(({ file }) => sourceOf(file));
  return { spec, sources, colours: [], constants: [], program: compile(sources[0]) };
}

type Props = ReturnType<typeof propsOf>;

/** The demo after a link was followed. */
async function opened(query: string, props: Props): Promise<DemoState> {
  const followed = await followLink(query, props, async (wanted) => {
    const { choice, constants, edited } = wanted;
    const options = { constants };
    const { program, errors } =
      edited === null
        ? await compileText(props.sources[choice], options)
        : await compileEdited(edited, options);
    return program ? { ...wanted, program } : errors;
  });
  if (followed === null || 'refused' in followed) throw new Error(followed?.refused);
  return reduce(initialState(props.spec, props.program), { type: 'open', ...followed });
}

/** A demo as it is written down for a recorded link. */
function written(state: DemoState, props: Props) {
  const { run, at } = state;
  const moment = run.at(at);
  // What is turned has names in links only.
  const { settings } = decodeLink(queryOf(state, props) ?? '');
  return {
    program: props.spec.programs[state.choice].file,
    ...(state.edited !== null && { text: state.edited }),
    checksum: state.program.checksum,
    constants: { ...state.constants },
    mode: state.mode,
    turns: policyOf(state),
    stride: state.stride,
    ...(state.forgetProgramCounter && { forgetsProgramCounter: true }),
    ...(Object.keys(settings).length > 0 && { turned: { ...settings } }),
    schedule: formatSchedule(run.schedule),
    at,
    moment: {
      end: moment.end,
      threads: Object.fromEntries(
        moment.threads.map(({ name, state, line }) => [name, line === 0 ? state : `${state}, line ${line}`]),
      ),
      output: moment.output.map(({ text }) => text),
    },
  };
}

test('forty links were recorded, of all modes, with all that a link can say', () => {
  expect(recorded.length).toBe(40);
  expect(new Set(recorded.map(({ opens }) => opens.mode))).toEqual(new Set(['step', 'explore', 'measure']));
  const said = new Set(recorded.flatMap(({ link }) => [...new URL(link, 'http://x').searchParams.keys()]));
  expect([...said].sort()).toEqual(
    ['at', 'by', 'code', 'mode', 'pc', 'program', 'run', 'set', 'sum', 'turns', 'with'].sort(),
  );
});

test.each(recorded)('$link opens what it opened', async ({ link, opens }) => {
  const { search, hash } = new URL(link, 'http://x');
  const props = propsOf(hash.slice(1));
  const state = await opened(search.slice(1), props);
  expect(written(state, props)).toEqual(opens);
  // A reload leads there again.
  const again = await opened(queryOf(state, props) ?? '', props);
  expect(written(again, props)).toEqual(opens);
});
