import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dist, embeds } from './dist.ts';

const read = (file: string) => readFileSync(join(dist, file), 'utf8');
const listed: { id: string; page: string; kind: string }[] = JSON.parse(read('anchors.json'));
const demos = listed.filter(({ kind }) => kind === 'demo');

test('every demo has a page of its own, and a file that says how it is put into others', () => {
  expect(demos.length).toBeGreaterThan(100);
  const missing = demos.filter(
    ({ id }) =>
      !existsSync(join(dist, 'embed', id, 'index.html')) || !existsSync(join(dist, 'oembed', `${id}.json`)),
  );
  expect(missing).toEqual([]);
});

describe.each(embeds)('$path', ({ path, document }) => {
  const id = path.slice('/embed/'.length, -1);

  test('has its demo alone, its title, and a way back', () => {
    expect([...document.querySelectorAll('figure.demo')].map((demo) => demo.id)).toEqual([id]);
    expect(document.querySelectorAll('h1')).toHaveLength(1);
    const page = demos.find((demo) => demo.id === id)?.page;
    const back = document.querySelector('.embed__head a');
    expect(back?.getAttribute('href')).toBe(`${page}#${id}`);
    expect(back?.getAttribute('target')).toBe('_blank');
    const around = [...document.querySelectorAll('header, footer, nav')];
    expect(around.filter((part) => part.closest('.demo') === null)).toHaveLength(0);
  });

  test('is not found by itself, and says where it is put into others', () => {
    expect(document.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
    const link = document.querySelector('link[type="application/json+oembed"]')?.getAttribute('href') ?? '';
    const told = JSON.parse(read(new URL(link).pathname));
    expect(told).toMatchObject({
      version: '1.0',
      type: 'rich',
      title: document.querySelector('h1')?.textContent,
    });
    expect(told.html).toContain(`/embed/${id}/"`);
  });
});

test('frames of others may have it, and pages may not be framed', () => {
  const rules = new Map(
    read('_headers')
      .trim()
      .split('\n\n')
      .map((rule) => [rule.slice(0, rule.indexOf('\n')), rule]),
  );
  const embed = rules.get('/embed/*') ?? '';
  expect(embed).toMatch(/Content-Security-Policy: .*frame-ancestors \*$/m);
  expect(embed).toContain('Document-Isolation-Policy: isolate-and-require-corp');
  expect(rules.get('/*')).toContain('Cross-Origin-Resource-Policy: cross-origin');
  expect(rules.get('/*')).not.toContain('Content-Security-Policy');
  for (const path of ['/', '/multi-thread/*', '/programs/*', '/glossary/*', '/teachers/*'])
    expect(rules.get(path), path).toMatch(/frame-ancestors 'none'$/m);
  // Hosts send what several rules say of one header together.
  for (const [path, rule] of rules)
    for (const [other, said] of rules)
      if (path !== other && path.endsWith('*') && other.startsWith(path.slice(0, -1)))
        for (const name of rule.matchAll(/^ {2}([\w-]+):/gm))
          expect(said, `${path} ${other}`).not.toContain(`  ${name[1]}:`);
});
