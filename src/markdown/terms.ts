import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { findTerm } from '../content/glossary/index.ts';
import { attribute, isJsx, setAttribute } from './jsx.ts';

/**
 * Gives every `<Term id="…">` what the glossary says of it, so that the component needs no data of its own
 * and a term that does not exist stops the build at its line.
 */
export function remarkTerms() {
  return (tree: Root, file: VFile): void => {
    visit(tree, (node) => {
      if (!isJsx(node) || node.name !== 'Term') return;
      const id = attribute(node, 'id');
      const term = id === undefined ? undefined : findTerm(id);
      if (term === undefined) {
        file.fail(`용어집에 없는 용어예요: <Term id="${id ?? ''}">. src/content/glossary/를 보세요.`, node);
      }
      setAttribute(node, 'id', term.id);
      setAttribute(node, 'korean', term.korean);
      setAttribute(node, 'english', term.english);
      setAttribute(node, 'definition', term.definition);
    });
  };
}
