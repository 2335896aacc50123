import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const src = join(import.meta.dirname, '../src');

interface Import {
  from: string;
  to: string;
}

const FROM =
  /(?:^|[\s;}])(?:import|export)\s(?:[^'"`;]*?\sfrom\s)?\s*['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"\n]+)['"]/g;

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '');
}

const files = globSync('**/*.{ts,tsx,astro,mdx}', { cwd: src }).map((file) =>
  normalize(file).replaceAll('\\', '/'),
);
const text = new Map(files.map((file) => [file, withoutComments(readFileSync(join(src, file), 'utf8'))]));

const imports: Import[] = files.flatMap((file) =>
  [...text.get(file)!.matchAll(FROM)].map((match) => ({ from: file, to: (match[1] ?? match[2])! })),
);

const inside: Import[] = imports
  .filter(({ to }) => to.startsWith('.'))
  .map(({ from, to }) => ({
    from,
    to: relative(src, join(src, dirname(from), to.replace(/\?.*$/, ''))).replaceAll('\\', '/'),
  }));

const layer = (file: string): string => (file.includes('/') ? file.slice(0, file.indexOf('/')) : '');

/** What each folder of src may import from; nothing points upwards. */
const MAY: Record<string, string[]> = {
  pages: ['layouts', 'content', 'components', 'markdown', 'engine', 'words', 'styles'],
  layouts: ['content', 'components', 'markdown', 'styles'],
  markdown: ['content'],
  content: ['components', 'results', 'engine', 'words'],
  components: ['results', 'engine', 'words', 'styles'],
  results: ['engine', 'words'],
  cli: ['engine', 'words'],
  engine: ['words', 'kinds'],
  words: ['kinds'],
  kinds: [],
  styles: [],
  '': [],
};

/** Folders that know no platform, no clock and no chance. */
const PURE = ['results', 'engine', 'words', 'kinds'];

/** Within the engine each part builds on those before it. */
const ORDER: Record<string, number> = {
  language: 0,
  machine: 1,
  run: 2,
  findings: 3,
  explore: 4,
  hardware: 4,
  real: 4,
};

/** Imports that lie on a circle, or on a way from one circle to another: those left when all ends are taken off. */
function circular(all: readonly Import[]): Import[] {
  const from = new Set(all.map((one) => one.from));
  const to = new Set(all.map((one) => one.to));
  const left = all.filter((one) => from.has(one.to) && to.has(one.from));
  return left.length === all.length ? left : circular(left);
}

const show = ({ from, to }: Import): string => `${from} → ${to}`;

describe('imports in src', () => {
  test('were found at all', () => {
    expect(inside.length).toBeGreaterThan(20);
  });

  test('say the extension, because Node runs the files as they are (AssemblyScript has to leave it out)', () => {
    const bare = imports.filter(
      ({ from, to }) =>
        to.startsWith('.') &&
        !from.includes('/assembly/') &&
        !/\.(tsx?|astro|css|js|json|mdx)(\?.*)?$/.test(to),
    );
    expect(bare.map(show)).toEqual([]);
  });

  test('go one way: pages, content, components, results, engine, words, kinds', () => {
    const wrong = inside.filter(({ from, to }) => {
      const [here, there] = [layer(from), layer(to)];
      return here !== there && !MAY[here]?.includes(there);
    });
    expect(wrong.map(show)).toEqual([]);
  });

  test('reach the engine by its front door', () => {
    const wrong = inside.filter(
      ({ from, to }) => layer(from) !== 'engine' && layer(to) === 'engine' && to.split('/').length > 2,
    );
    expect(wrong.map(show)).toEqual([]);
  });

  test('inside the engine go one way: language, machine, run, and what asks of runs', () => {
    const part = (file: string): string => file.split('/')[1]!;
    const wrong = inside.filter(({ from, to }) => {
      if (layer(from) !== 'engine' || layer(to) !== 'engine' || from.split('/').length < 3) return false;
      if (to.split('/').length < 3) return true;
      const [here, there] = [part(from), part(to)];
      return here !== there && !(ORDER[there]! < ORDER[here]!);
    });
    expect(wrong.map(show)).toEqual([]);
  });

  test('form no circle, types counted', () => {
    expect(circular(inside).map(show)).toEqual([]);
  });

  test('form a circle where they lead back', () => {
    const arrows = (text: string) => text.split(' ').map(([from, to]) => ({ from: from!, to: to! }));
    expect(circular(arrows('ab bc ad dc'))).toEqual([]);
    expect(circular(arrows('ab bc cb cd'))).toEqual(arrows('bc cb'));
    expect(circular(arrows('aa'))).toEqual(arrows('aa'));
  });

  test('bring no platform into the engine, the words and the kinds', () => {
    const packages = imports.filter(({ from, to }) => PURE.includes(layer(from)) && !to.startsWith('.'));
    expect(packages.filter(({ to }) => to !== 'acorn').map(show)).toEqual([]);
  });

  test('leave no clock, chance, page or network in the engine', () => {
    const impure =
      /\bnew Date\b|\bDate\.now\b|\bMath\.random\b|\bdocument\.|\bwindow\.|\bfetch\(|\blocalStorage\b|\bprocess\.(?:env|argv|std|hrtime|exit\()/;
    const wrong = files.filter((file) => PURE.includes(layer(file)) && impure.test(text.get(file)!));
    expect(wrong).toEqual([]);
  });
});
