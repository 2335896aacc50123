import type { Root } from 'mdast';
import type {} from 'mdast-util-mdx';
import type {} from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

const COMMENT = /^\s*\/\*\s*#([a-z0-9-]+)\s*\*\/\s*$/;

// Takes the id of a heading from the comment behind it: `## 문맥 교환 {/* #context-switching */}`.
// A section without one is an error: ids made from a title change with it, and links to them break.
export function remarkHeadingIds() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'heading', (heading) => {
      const last = heading.children.at(-1);
      const id = last?.type === 'mdxTextExpression' ? COMMENT.exec(last.value)?.[1] : undefined;
      if (id === undefined) {
        if (heading.depth === 2) {
          file.fail('절 제목 뒤에 id를 적어 주세요: ## 제목 *english* {/* #id */}', heading);
        }
        return;
      }
      heading.children.pop();
      const before = heading.children.at(-1);
      if (before?.type === 'text') before.value = before.value.trimEnd();
      heading.data = { ...heading.data, hProperties: { ...heading.data?.hProperties, id } };
    });
  };
}
