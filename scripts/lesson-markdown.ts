import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, ElementContent, Root, RootContent } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

type Node = Root | RootContent | ElementContent;

const isElement = (node: Node): node is Element => node.type === 'element';
const hasClass = (node: Node, name: string): boolean =>
  isElement(node) && Array.isArray(node.properties.className) && node.properties.className.includes(name);

function find(tree: Node, is: (node: Element) => boolean): Element | undefined {
  let found: Element | undefined;
  visit(tree as Root, 'element', (node) => {
    if (found === undefined && is(node)) found = node;
  });
  return found;
}

const text = (value: string): ElementContent => ({ type: 'text', value });
const made = (tagName: string, ...children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children,
});

/** What is there to be pressed, or to be heard only. */
const LEFT_OUT = ['anchor', 'crumb', 'term__tip', 'demo-address', 'visually-hidden'];

/** What the demo asks, its first program, and where it runs: Markdown cannot run it. */
function demoInWords(island: Element, folder: string, base: string, page: string): Element | null {
  const props = JSON.parse(String(island.properties.props ?? '{}'));
  const address: unknown = props.data?.[1];
  if (typeof address !== 'string') return null;
  const { spec, sources } = JSON.parse(readFileSync(join(folder, address.slice(base.length)), 'utf8'));
  const code = made('code', text(`${sources[0].trimEnd()}\n`));
  code.properties.className = ['language-js'];
  const link = made('a', text(spec.title));
  link.properties.href = `${page}#${spec.id}`;
  return made('div', made('p', text('데모: '), link, text(`. ${spec.question}`)), made('pre', code));
}

/** A folded part is told in full, after what it is about. */
function unfolded(details: Element): Element {
  const words = (name: string) => {
    const found = find(details, (node) => hasClass(node, name));
    return found === undefined ? [] : found.children;
  };
  const kind = words('fold__kind');
  const head = made('strong', ...kind, ...(kind.length > 0 ? [text(': ')] : []), ...words('fold__title'));
  const body = find(details, (node) => hasClass(node, 'fold__body'));
  return made('div', made('p', head), ...(body?.children ?? []));
}

/**
 * A lesson as Markdown, from the page that was built of it, so that what the engine computed stands in it too.
 * `folder` is where the site was built, `page` the lesson's whole address.
 */
export function lessonMarkdown(html: string, folder: string, base: string, page: string): string {
  const simplify = () => (tree: Root) => {
    const head = find(tree, (node) => hasClass(node, 'lesson__head'));
    const body = find(tree, (node) => hasClass(node, 'lesson__text'));
    tree.children = [head, body].filter((part) => part !== undefined);
    visit(tree, 'element', (node, at, parent) => {
      if (at === undefined || parent === undefined) return;
      const out = ['script', 'style', 'noscript'].includes(node.tagName);
      if (out || LEFT_OUT.some((name) => hasClass(node, name))) {
        parent.children.splice(at, 1);
        return at;
      }
      if (node.tagName === 'astro-island') {
        const told = demoInWords(node, folder, base, page);
        parent.children.splice(at, 1, ...(told === null ? [] : [told]));
        return at + (told === null ? 0 : 1);
      }
      if (node.tagName === 'details') {
        parent.children[at] = unfolded(node);
        return at;
      }
      const { href } = node.properties;
      if (typeof href === 'string') node.properties.href = new URL(href, page).href;
      return undefined;
    });
  };
  const written = String(
    unified()
      .use(rehypeParse)
      .use(simplify)
      .use(rehypeRemark)
      .use(remarkGfm)
      .use(remarkStringify, { bullet: '-', rule: '-' })
      .processSync(html),
  );
  // A particle behind bold words is written as a number, because CommonMark would not end them there; people read it.
  return written.replaceAll(/&#x(A[C-F]|[B-D][0-9A-F])[0-9A-F]{2};/g, (number) =>
    String.fromCodePoint(Number.parseInt(number.slice(3), 16)),
  );
}
