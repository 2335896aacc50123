import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import postcss, { type AtRule, type Declaration, type Root } from 'postcss';
import { describe, expect, test } from 'vitest';

const SRC = fileURLToPath(new URL('../src', import.meta.url));
const files = globSync('**/*.css', { cwd: SRC }).sort();
const sheets = new Map<string, Root>(
  files.map((file) => [file, postcss.parse(readFileSync(join(SRC, file), 'utf8'))]),
);
/** Those of the demo and of what it is made of. */
const demo = [...sheets].filter(([file]) => /^(components\/(demo|ui)|content)\//.test(file));

/** The layers in their order, as the page is told first. */
const LAYERS = ['tokens', 'base', 'prose', 'chrome', 'demo', 'exhibits', 'print'];

const isLayer = (node: { type: string }): node is AtRule =>
  node.type === 'atrule' && (node as AtRule).name === 'layer';

/** Where a declaration stands, to be found by a search. */
const placeOf = (file: string, { parent, prop, value }: Declaration) =>
  `${file}: ${(parent as { selector?: string }).selector ?? ''} { ${prop}: ${value} }`;

/** Spaces that follow from other sizes and not from the rhythm of the page: what they are measured by. */
const MEASURED: Record<string, string> = {
  'components/demo/code/CodeSide.css: .code-actions { padding: 0 var(--inset) var(--s2) 3.8rem }':
    "the columns of a line's number and threads",
  'components/demo/code/CodeView.css: .code-line-threads > * + * { margin-inline-start: -0.4rem }':
    'letters overlap by a part of their width',
  'components/demo/code/Editor.css: .editor textarea { padding-inline-start: 2.5rem }':
    "the column of a line's number",
  'components/demo/exhibits/lock-band/LockBand.css: .band-lines li { padding-inline: var(--s3) 6.5rem }':
    'the handles stand there',
  'components/demo/exhibits/memory/Memory.css: .memory .memory-box-label:first-child { margin-top: -0.2rem }':
    "the first label's leading",
  'components/demo/measure/guess/Axis.css: .estimate-axis { margin: var(--s3) 4rem var(--s2) }':
    "the axis's ends are written there",
  'content/Demo.css: .demo-told ol { padding-inline-start: 2.2rem }': 'numbers of three digits stand there',
};

describe('style sheets', () => {
  test('the first that a page is told is the order of the layers', () => {
    const [first] = postcss.parse(readFileSync(join(SRC, 'styles/layers.css'), 'utf8')).nodes.filter(isLayer);
    expect(first.params.split(', ')).toEqual(LAYERS);
    const base = readFileSync(join(SRC, 'layouts/Base.astro'), 'utf8');
    expect(base).toContain("import layers from '../styles/layers.css?raw';");
    expect(base).toContain('<style is:inline set:html={layers}></style>');
  });

  test('every rule is in one of the layers', () => {
    const outside: string[] = [];
    for (const [file, sheet] of sheets)
      for (const node of sheet.nodes) {
        if (node.type === 'comment') continue;
        // A layer does not hold faces, and what is imported says itself where it belongs.
        if (node.type === 'atrule' && ['import', 'font-face'].includes(node.name)) continue;
        if (file === 'styles/layers.css') continue;
        if (!isLayer(node) || !LAYERS.includes(node.params))
          outside.push(`${file}: ${node.toString().slice(0, 60)}`);
      }
    expect(outside).toEqual([]);
  });

  test('exhibits are in their own layer, or in that of the demo, and only they are', () => {
    const wrong = demo.flatMap(([file, { nodes }]) =>
      nodes
        .filter(isLayer)
        .filter(({ params }) => params !== 'demo' && !(params === 'exhibits' && file.includes('/exhibits/')))
        .map(({ params }) => `${file}: ${params}`),
    );
    expect(wrong).toEqual([]);
  });

  test('lines below words are drawn by every browser: WebKit knows no shorthand with a style', () => {
    const dropped: string[] = [];
    for (const [file, sheet] of sheets)
      sheet.walkDecls('text-decoration', (declaration) => {
        if (declaration.value.includes(' ')) dropped.push(placeOf(file, declaration));
      });
    expect(dropped).toEqual([]);
  });

  test('nothing is smaller than 12 px', () => {
    const small: string[] = [];
    for (const [file, sheet] of sheets)
      sheet.walkDecls(/^font(-size)?$/, (declaration) => {
        // Neither a line's height nor what `max()` holds up.
        const size = /(?<![\w.-])(\d*\.?\d+)(rem|px|pt)/.exec(
          declaration.value.replace(/\/.*|\w+\(.*\)/, ''),
        );
        if (size === null) return;
        const pixels = Number(size[1]) * { rem: 16, px: 1, pt: 4 / 3 }[size[2] as 'rem' | 'px' | 'pt'];
        if (pixels < 12) small.push(placeOf(file, declaration));
      });
    expect(small).toEqual([]);
  });

  test('a demo has three sizes of text', () => {
    const others: string[] = [];
    for (const [file, sheet] of demo)
      sheet.walkDecls(/^font(-size)?$/, (declaration) => {
        if (!/^(inherit|((\d{3}) )?var\(--demo-(small|text|large)\)( |$))/.test(declaration.value))
          others.push(placeOf(file, declaration));
      });
    expect(others).toEqual([]);
  });

  test('spaces in a demo are those of the scale', () => {
    const others: string[] = [];
    for (const [file, sheet] of demo)
      sheet.walkDecls(/^(margin|padding|(row-|column-)?gap)/, (declaration) => {
        if (/\drem/.test(declaration.value)) others.push(placeOf(file, declaration).replaceAll(/\s+/g, ' '));
      });
    expect(others.sort()).toEqual(Object.keys(MEASURED).sort());
  });

  test('a style sheet lies beside what imports it', () => {
    const alone = files
      .filter((file) => !file.startsWith('styles/'))
      .filter((file) => {
        const line = `'./${basename(file)}'`;
        return !globSync('*.{ts,tsx,astro}', { cwd: join(SRC, dirname(file)) }).some((beside) =>
          readFileSync(join(SRC, dirname(file), beside), 'utf8').includes(line),
        );
      });
    expect(alone).toEqual([]);
  });
});
