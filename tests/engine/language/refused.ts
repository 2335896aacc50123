import { expect } from 'vitest';
import { errorsOf } from './compiling.ts';
import { marked } from './marked.ts';

/** Compiles a text in which `▸` marks the errors, and compares places and what each message names. */
export function expectRefused(text: string, ...messages: string[]): void {
  const { source, places } = marked(text);
  const errors = errorsOf(source);
  expect(errors.map(({ line, column }) => `${line}:${column}`)).toEqual(places);
  expect(errors.map(({ message }) => message)).toEqual(
    messages.map((message) => expect.stringContaining(message)),
  );
  for (const { message } of errors) expect(message).toMatch(/[가-힣].*[.?]$/);
}
