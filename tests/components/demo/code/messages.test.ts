import { describe, expect, test } from 'vitest';
import { EditorErrors } from '../../../../src/components/demo/code/EditorErrors.tsx';
import { WithCode } from '../../../../src/components/demo/code/WithCode.tsx';
import { compile } from '../../../../src/engine/compiler.ts';
import { ProgramError, type SourceError } from '../../../../src/engine/index.ts';
import { render, textOf } from '../../show.ts';

function errorsOf(source: string): readonly SourceError[] {
  try {
    compile(source);
  } catch (error) {
    if (error instanceof ProgramError) return error.errors;
    throw error;
  }
  return [];
}

describe('a message about a text', () => {
  test.each([
    'const a = new Atomic(true);\na.add(1);',
    'const a = [1]; a.push(2);',
    'new Semaphore(5, { most: 1 });',
    'async () => 1;',
  ])('shows what is code as code: %s', (source) => {
    const errors = errorsOf(source);
    expect(errors.length).toBeGreaterThan(0);
    const html = render(EditorErrors, { id: 'errors', errors, goTo() {} });
    expect(html).not.toContain('`');
    if (errors.some(({ message }) => message.includes('`'))) expect(html).toContain('<code>');
  });

  test('loses none of its text', () => {
    expect(textOf(render(WithCode, { text: '`a()`는 `b` 다음에 `' }))).toBe('a() 는 b 다음에 `');
  });
});
