import { basename } from 'node:path';
import type { Parent, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import type {} from 'mdast-util-to-hast';
import type { VFile } from 'vfile';
import { aliases } from '../content/aliases.ts';
import { attribute, isJsx } from './jsx.ts';

function idOf(node: RootContent): string | undefined {
  if (isJsx(node)) return node.name === 'Demo' ? undefined : attribute(node, 'id');
  const id = node.data?.hProperties?.id;
  return typeof id === 'string' ? id : undefined;
}

function empty(id: string): MdxJsxFlowElement {
  const attributes = [{ type: 'mdxJsxAttribute' as const, name: 'id', value: id }];
  return { type: 'mdxJsxFlowElement', name: 'span', attributes, children: [] };
}

/** Whether it has only its own kind of children, so that nothing else may stand between them. */
const isList = (node: Parent | RootContent): boolean =>
  'name' in node && (node.name === 'Figures' || node.name === 'Glance');

/**
 * Puts an empty element with each former id before the place that has another now, so that old links lead there with
 * and without scripts. Demos do this by themselves, because their id is in the query as well. An alias of what is not
 * there stops the build.
 */
export function remarkAliases(known = aliases) {
  return (tree: Root, file: VFile): void => {
    const former = Object.entries(known[basename(file.path, '.mdx')] ?? {});
    const led = new Set<string>();
    /** Finds places below a node; gives the aliases that are to stand before it, because they may not stand in it. */
    const walk = (parent: Parent): MdxJsxFlowElement[] => {
      const before: MdxJsxFlowElement[] = [];
      for (let at = 0; at < parent.children.length; at++) {
        const node = parent.children[at];
        const id = idOf(node);
        const own = former.filter(([, now]) => now === id).map(([alias]) => empty(alias));
        if (id !== undefined) led.add(id);
        if (isJsx(node) && node.name === 'Demo') led.add(attribute(node, 'id') ?? '');
        const found = [...own, ...('children' in node ? walk(node) : [])];
        if (isList(parent)) before.push(...found);
        else {
          parent.children.splice(at, 0, ...found);
          at += found.length;
        }
      }
      return before;
    };
    walk(tree);
    for (const [alias, now] of former)
      if (!led.has(now))
        file.fail(`이 글에 없는 id예요: ${now} (${alias}의 새 id). src/content/aliases.ts를 보세요.`);
  };
}
