import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import type { Node } from 'unist';

export type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

export function isJsx(node: Node): node is JsxElement {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** The value of an attribute written as a plain string; an expression has none before the page is built. */
export function attribute(element: JsxElement, name: string): string | undefined {
  for (const candidate of element.attributes) {
    if (candidate.type === 'mdxJsxAttribute' && candidate.name === name) {
      return typeof candidate.value === 'string' ? candidate.value : undefined;
    }
  }
  return undefined;
}

export function setAttribute(element: JsxElement, name: string, value: string): void {
  element.attributes = element.attributes.filter(
    (other) => other.type !== 'mdxJsxAttribute' || other.name !== name,
  );
  element.attributes.push({ type: 'mdxJsxAttribute', name, value });
}
