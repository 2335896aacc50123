import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { DOMParser, parseHTML } from 'linkedom';
import { afterAll, expect, test } from 'vitest';
import { launchScript } from '../../../scripts/scorm/launch-page.ts';
import { scormPackage } from '../../../scripts/scorm/package.ts';
import { NoTarget, targetOf } from '../../../scripts/scorm/target.ts';

const root = join(import.meta.dirname, '../../..');
const dist = mkdtempSync(join(tmpdir(), 'naranhi-scorm-'));
afterAll(() => rmSync(dist, { recursive: true, force: true }));

const head = (page: string) =>
  `<title>스레드 &amp; 락 · 나란히</title><link rel="canonical" href="https://own.example/x/${page}"><link rel="icon" href="/x/favicon.svg"><link rel="stylesheet" href="/x/_astro/style.a.css">`;
const SITE: Record<string, string> = {
  'anchors.json': JSON.stringify([
    { id: 'first', title: '첫 절 <1>', page: '/thread/', kind: 'section' },
    { id: 'second', title: '둘째 절', page: '/thread/', kind: 'section' },
    { id: 'locks', title: '락', page: '/thread/', kind: 'demo' },
  ]),
  'thread/index.html': `<!doctype html><html lang="ko"><head>${head('thread/')}</head><body><header>h</header><main><a href="/x/process/#a">p</a><div class="lesson__text"><section class="pair"><h2 id="first">1</h2><a href="?program=two#locks">t</a><astro-island component-url="/x/_astro/Demo.a.js" props="{&quot;data&quot;:[0,&quot;/x/demos/locks.a.json&quot;]}"></astro-island></section><section class="pair"><h2 id="second">2</h2></section></div><img src="/x/qr/locks.svg"></main><footer>f</footer></body></html>`,
  'embed/locks/index.html': `<!doctype html><html lang="ko" data-home="/x/thread/"><head>${head('thread/')}</head><body><script type="module" src="/x/_astro/Demo.a.js"></script></body></html>`,
  '_astro/style.a.css': '@font-face{src:url(/x/_astro/sans.a.woff2)}',
  '_astro/sans.a.woff2': 'font',
  '_astro/Demo.a.js': 'import"./part.a.js";const w=`/x/_astro/work.a.js`;fetch(`/x/programs/$' + '{f}.json`)',
  '_astro/part.a.js': 'const d=["_astro/late.a.js"]',
  '_astro/late.a.js': '1',
  '_astro/work.a.js': '2',
  '_astro/unused.a.js': '3',
  'demos/locks.a.json': '{}',
  'programs/two.json': '{}',
  'qr/locks.svg': '<svg/>',
  'licenses.txt': 'MIT',
};
for (const [file, text] of Object.entries(SITE)) {
  mkdirSync(dirname(join(dist, file)), { recursive: true });
  writeFileSync(join(dist, file), text);
}

const pack = (kind: string, id: string) =>
  unzipSync(scormPackage(dist, targetOf(dist, kind, id), 'launch()'));
const text = (files: Record<string, Uint8Array>, file: string) => strFromU8(files[file]);

test('a package has a manifest that names all its files, and every file that the page may load', () => {
  const files = pack('section', 'first');
  const { 'imsmanifest.xml': _, ...others } = files;
  const manifest = new DOMParser().parseFromString(text(files, 'imsmanifest.xml'), 'text/xml');
  const listed = [...manifest.querySelectorAll('file')].map((file) => file.getAttribute('href'));
  expect(listed.sort()).toEqual(Object.keys(others).sort());
  expect(manifest.querySelector('schemaversion')?.textContent).toBe('1.2');
  expect(manifest.querySelector('item')?.getAttribute('identifierref')).toBe('page');
  const resource = manifest.querySelector('resource');
  expect(resource?.getAttribute('identifier')).toBe('page');
  expect(resource?.getAttribute('adlcp:scormtype')).toBe('sco');
  expect(resource?.getAttribute('href')).toBe('index.html');
  expect(manifest.querySelector('item > title')?.textContent).toBe('첫 절 <1>');
  expect(Object.keys(others).sort()).toEqual([
    '_astro/Demo.a.js',
    '_astro/late.a.js',
    '_astro/part.a.js',
    '_astro/sans.a.woff2',
    '_astro/style.a.css',
    '_astro/work.a.js',
    'demos/locks.a.json',
    'index.html',
    'launch.js',
    'licenses.txt',
    'page.html',
    'programs/two.json',
    'qr/locks.svg',
  ]);
});

test('files are found beside the page, and links lead to the site', () => {
  const files = pack('section', 'first');
  for (const [file, bytes] of Object.entries(files))
    expect(strFromU8(bytes).replaceAll('https://own.example/x/', ''), file).not.toContain('/x/');
  const { document } = parseHTML(text(files, 'page.html'));
  expect(document.documentElement.dataset.root).toBe('./');
  expect([...document.querySelectorAll('h2')].map((one) => one.id)).toEqual(['first']);
  expect(document.querySelector('main > a')?.getAttribute('href')).toBe('https://own.example/x/process/#a');
  expect(document.querySelector('header, footer')).toBeNull();
  expect(text(files, '_astro/style.a.css')).toContain('url(sans.a.woff2)');
});

test('a lesson has all its sections, and a demo its own page', () => {
  const lesson = parseHTML(text(pack('lesson', 'thread'), 'page.html')).document;
  expect(lesson.querySelectorAll('.pair')).toHaveLength(2);
  const demo = parseHTML(text(pack('demo', 'locks'), 'page.html')).document;
  expect(demo.documentElement.dataset.home).toBe('https://own.example/x/thread/');
});

test('what there is not is said, and what there is', () => {
  expect(() => targetOf(dist, 'section', 'third')).toThrow(/third.*first, second/);
  expect(() => targetOf(dist, 'lesson', '../thread')).toThrow(NoTarget);
  expect(() => targetOf(dist, 'page', 'thread')).toThrow('lesson, section, demo');
  expect(() => targetOf(join(dist, 'nowhere'), 'demo', 'locks')).toThrow('npm run build');
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(root, 'scripts/package-scorm.ts'), 'page', 'x'],
    {
      encoding: 'utf8',
    },
  );
  expect(status).toBe(2);
  expect(stderr.trim()).toBe('모르는 종류예요: page. lesson, section, demo 가운데 골라 주세요.');
});

test('the launch script is one file that runs by itself', async () => {
  const script = await launchScript(root);
  expect(script).not.toMatch(/\bimport\b|\bexport\b/);
  writeFileSync(join(dist, 'launch.cjs'), script);
  execFileSync(process.execPath, ['--check', join(dist, 'launch.cjs')]);
});
