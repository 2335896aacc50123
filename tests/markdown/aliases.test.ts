import type { Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { formerIdsOf } from '../../src/content/aliases.ts';
import { remarkAliases } from '../../src/markdown/aliases.ts';

function element(name: string, id: string | null, children: RootContent[] = []): MdxJsxFlowElement {
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes: id === null ? [] : [{ type: 'mdxJsxAttribute', name: 'id', value: id }],
    children: children as MdxJsxFlowElement['children'],
  };
}

const lesson = (): Root => ({
  type: 'root',
  children: [
    element('Pair', null, [
      { type: 'heading', depth: 2, children: [], data: { hProperties: { id: 'a-section' } } },
      element('Figures', 'numbers', [element('Figure', 'one-number')]),
      element('Demo', 'a-demo'),
    ]),
  ],
});

function withAliases(known: Record<string, string>): string[] {
  const tree = lesson();
  remarkAliases({ thread: known })(tree, new VFile({ path: '/lessons/thread.mdx' }));
  const [pair] = tree.children as MdxJsxFlowElement[];
  return pair.children.map((child) =>
    child.type === 'mdxJsxFlowElement' && child.name === 'span'
      ? `#${child.attributes.map((one) => one.value).join()}`
      : child.type === 'heading'
        ? 'heading'
        : String((child as MdxJsxFlowElement).name),
  );
}

test('a former id stands just before the place that has another now', () => {
  expect(withAliases({ older: 'a-section', old: 'a-section' })).toEqual([
    '#older',
    '#old',
    'heading',
    'Figures',
    'Demo',
  ]);
});

test('that of a figure stands before the list, which may hold figures only', () => {
  expect(withAliases({ old: 'one-number' })).toEqual(['heading', '#old', 'Figures', 'Demo']);
});

test('that of a demo is written by the demo, because links name it in the query too', () => {
  expect(withAliases({ old: 'a-demo' })).toEqual(['heading', 'Figures', 'Demo']);
  expect(formerIdsOf('a-demo', { thread: { old: 'a-demo', other: 'a-section' } })).toEqual(['old']);
});

test('an alias of what is not there stops the build', () => {
  expect(() => withAliases({ old: 'nothing' })).toThrow('nothing');
});
