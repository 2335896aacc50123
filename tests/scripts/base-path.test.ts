import { expect, test } from 'vitest';
import { baseOf, siteOf } from '../../scripts/address.ts';
import { underBase } from '../../scripts/base-path.ts';

test('addresses from the root are put under the folder of the site, and no others', () => {
  const html =
    '<a href="/thread/#a">a</a><img alt="x" src="/b.png"><a href="//else/">c</a><a href="#d">d</a><a href="https://e/">e</a>' +
    '<link rel="icon" href="/x/y/_astro/f.css"><p>href="/no"</p>';
  expect(underBase(html, '/x/y/')).toBe(
    '<a href="/x/y/thread/#a">a</a><img alt="x" src="/x/y/b.png"><a href="//else/">c</a><a href="#d">d</a><a href="https://e/">e</a>' +
      '<link rel="icon" href="/x/y/_astro/f.css"><p>href="/no"</p>',
  );
  expect(underBase('<a href="/">x</a>', '/x/')).toBe('<a href="/x/">x</a>');
  expect(underBase(html, '/')).toBe(html);
});

test('a folder has a slash at both ends, however it was written', () => {
  for (const written of ['x/y', '/x/y', '/x/y/', 'x//y/'])
    expect(baseOf({ BASE_PATH: written })).toBe('/x/y/');
  for (const written of [undefined, '', '/']) expect(baseOf({ BASE_PATH: written })).toBe('/');
  expect(() => baseOf({ BASE_PATH: '/x"y/' })).toThrow('BASE_PATH');
});

test('where the site will be is said by its author before its host', () => {
  expect(siteOf({ URL: 'https://host.example' })).toBe('https://host.example');
  expect(siteOf({ URL: 'https://host.example', SITE_URL: 'https://own.example' })).toBe(
    'https://own.example',
  );
  expect(siteOf({ URL: 'nonsense' })).toBe('http://localhost:4321');
});
