import type * as acorn from 'acorn';

/** Any node of acorn's tree. */
export type AnyNode = acorn.AnyNode;

/** Whether what a node has in a field is a node. */
export function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}
