import { codeToHtml } from 'shiki';
import { expect, test } from 'vitest';
import { highlight } from '../../src/components/demo/code/highlight.ts';
import { packKinds, unpackKinds } from '../../src/components/demo/code/packed-kinds.ts';
import { theme, tokenClasses, tokensOf } from '../../src/content/shiki.ts';
import { programFiles, sourceOf } from '../../src/content/sources.ts';

test.each(programFiles)(
  '%s looks while it is edited as the build wrote it, and is packed without loss',
  async (file) => {
    const source = sourceOf(file);
    const lines = await tokensOf(source);
    expect(highlight(source)).toEqual(lines);
    expect(unpackKinds(source, packKinds(lines))).toEqual(lines);
  },
);

test('code in prose has the same classes, and no styles', async () => {
  const html = await codeToHtml("const n = 3; // 셋\nprint('n');", {
    lang: 'javascript',
    theme,
    transformers: [tokenClasses],
    tokenizeTimeLimit: 0,
  });
  expect(html).toContain('<span class="token-keyword">const</span>');
  expect(html).toContain('<span class="token-constant">3</span>');
  expect(html).toContain('<span class="token-comment">// 셋</span>');
  expect(html).toContain('<span class="token-function">print</span>');
  expect(html).toContain(`<span class="token-string">'n'</span>`);
  expect(html).not.toContain('style=');
});
