import { parseHTML } from 'linkedom';
import { act, createElement } from 'react';
import { hydrateRoot, type Root } from 'react-dom/client';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { allThere, Interacted, late, whenAwake } from '../../../src/components/demo/late.tsx';

interface Props {
  answer: string;
}

const View = ({ answer }: Props) => createElement('p', null, `here: ${answer}`);

test('what would come late is there when the page is written', async () => {
  const Late = late<Props>(async () => View);
  await allThere();
  expect(renderToStaticMarkup(createElement(Late, { answer: '2' }))).toBe('<p>here: 2</p>');
});

/** Code that comes when it is let. */
function codeOf() {
  let come = () => {};
  const code = {
    known: null as typeof View | null,
    bring: vi.fn(() => new Promise<void>((done) => (come = done))),
  };
  const arrive = async () => {
    code.known = View;
    come();
  };
  return { code, arrive };
}

let box: Element;
let root: Root | null = null;

beforeEach(() => {
  const { document, window } = parseHTML('<main><div><p>written</p></div></main>');
  for (const [name, value] of Object.entries({ window, document })) vi.stubGlobal(name, value);
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  box = document.querySelector('main')!;
});
afterEach(async () => {
  await act(async () => root?.unmount());
  root = null;
  vi.unstubAllGlobals();
});

/** Shows a late component over what was written; gives what shows it anew. */
async function over(Late: ReturnType<typeof whenAwake<Props>>) {
  const element = (awake: boolean, answer: string) =>
    createElement(Interacted, { value: awake }, createElement(Late, { answer }));
  await act(async () => {
    root = hydrateRoot(box, element(false, ''));
  });
  return (awake: boolean, answer = '') => act(async () => root?.render(element(awake, answer)));
}

test('what was written stays until the reader comes, and then until the code does', async () => {
  const { code, arrive } = codeOf();
  const show = await over(whenAwake<Props>(code, {}));
  await show(false, '1');
  expect(box.textContent).toBe('written');
  expect(code.bring).not.toHaveBeenCalled();
  await show(true, '2');
  expect(box.textContent).toBe('written');
  await act(arrive);
  expect(box.textContent).toBe('here: 2');
});

test('what was written stays until something is worth its place, and is gone then', async () => {
  const { code, arrive } = codeOf();
  const show = await over(whenAwake<Props>(code, { worthy: ({ answer }) => answer !== '' }));
  await show(true);
  await act(arrive);
  expect(box.textContent).toBe('written');
  await show(true, '2');
  expect(box.textContent).toBe('here: 2');
  await show(true);
  expect(box.textContent).toBe('here: ');
});

test('what is shown first is prepared, and told whether it takes the place of what was written', async () => {
  const { code, arrive } = codeOf();
  let prepared = () => {};
  const prepare = vi.fn(() => new Promise<void>((done) => (prepared = done)));
  const show = await over(whenAwake<Props>(code, { prepare }));
  await show(true, '2');
  await act(arrive);
  expect(box.textContent).toBe('written');
  expect(prepare).toHaveBeenCalledWith({ answer: '2' }, true);
  await act(async () => prepared());
  expect(box.textContent).toBe('here: 2');
});
