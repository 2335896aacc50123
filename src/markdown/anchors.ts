import type { Parent, Root, RootContent } from 'mdast';
import type {} from 'mdast-util-mdx';
import type {} from 'mdast-util-to-hast';
import type { VFile } from 'vfile';
import { attribute, isJsx, type JsxElement } from './jsx.ts';

/** What a link can lead to within a page. */
export type AnchorKind =
  | 'section'
  | 'statement'
  | 'table'
  | 'figures'
  | 'figure'
  | 'question'
  | 'answer'
  | 'more'
  | 'demo';

/** A place of a page that keeps its id for good. */
export interface Anchor {
  id: string;
  title: string;
  kind: AnchorKind;
}

/** Components that are such a place, each with the attribute that says what it is called. */
const PLACES: Record<string, { kind: AnchorKind; title: string }> = {
  Correction: { kind: 'statement', title: 'note' },
  Glance: { kind: 'table', title: 'label' },
  Figures: { kind: 'figures', title: 'title' },
  Figure: { kind: 'figure', title: 'label' },
  Check: { kind: 'question', title: 'question' },
  Answer30: { kind: 'answer', title: 'question' },
  More: { kind: 'more', title: 'title' },
  Demo: { kind: 'demo', title: 'title' },
};

/** What the group of figures of a section is called where it says nothing else. */
const FIGURES = '숫자로 보면';

const COMMENT = /^\s*\/\*\s*#([a-z0-9-]+)\s*\*\/\s*$/;
const ID = /^[a-z0-9-]+$/;

type AnyNode = Root | RootContent;

const isParent = (node: AnyNode): node is AnyNode & Parent => 'children' in node;

/** Plain words of a node, as a table's head has them. */
function wordsOf(node: AnyNode): string {
  if (isParent(node)) return node.children.map(wordsOf).join(node.type === 'tableRow' ? ' · ' : '');
  return 'value' in node ? String(node.value) : '';
}

/** Gives a table the id that stands in a comment above it, and takes the comment away. */
function tableAnchor(parent: Parent, at: number): Anchor | null {
  const table = parent.children[at];
  const above = parent.children[at - 1];
  const id = above?.type === 'mdxFlowExpression' ? COMMENT.exec(above.value)?.[1] : undefined;
  if (table.type !== 'table' || id === undefined) return null;
  table.data = { ...table.data, hProperties: { ...table.data?.hProperties, id } };
  parent.children.splice(at - 1, 1);
  return { id, title: wordsOf(table.children[0]).trim(), kind: 'table' };
}

function componentAnchor(element: JsxElement): Anchor | null {
  const { kind, title } = PLACES[element.name ?? ''];
  const id = attribute(element, 'id');
  if (id === undefined || !ID.test(id)) return null;
  // What a demo is called its own file says.
  return { id, title: attribute(element, title) ?? (kind === 'figures' ? FIGURES : ''), kind };
}

/**
 * Collects a page's tables, figures, statements, questions and answers, to which coursework may link, into its
 * frontmatter. One without an id stops the build: ids that are counted change when something is put before them.
 */
export function remarkAnchors() {
  return (tree: Root, file: VFile): void => {
    const anchors: Anchor[] = [];
    const walk = (parent: Parent): void => {
      for (let at = 0; at < parent.children.length; at++) {
        const node: RootContent = parent.children[at];
        if (node.type === 'table') {
          const anchor = tableAnchor(parent, at);
          if (anchor === null) file.fail('표 앞줄에 id를 적어 주세요: {/* #table-… */}', node);
          anchors.push(anchor);
          at -= 1;
        } else if (isJsx(node) && Object.hasOwn(PLACES, node.name ?? '')) {
          const anchor = componentAnchor(node);
          if (anchor === null) file.fail(`<${node.name}>에 영어 id를 적어 주세요`, node);
          anchors.push(anchor);
        }
        if (isParent(node)) walk(node);
      }
    };
    walk(tree);
    const frontmatter = file.data.astro?.frontmatter;
    if (frontmatter !== undefined) frontmatter.anchors = anchors;
  };
}
