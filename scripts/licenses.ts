import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Shipped without being a module of any script: fonts, and the runtime that Astro writes into its pages. */
const BESIDE = ['pretendard', '@fontsource-variable/jetbrains-mono', 'astro'];

const NAME = /.*[\\/]node_modules[\\/](?<name>(?:@[^\\/]+[\\/])?[^\\/]+)/;

/** The folder of the package that a module is of; null for one of our own. */
export function packageOf(module: string): string | null {
  return NAME.exec(module.replace(/^\0/, ''))?.[0] ?? null;
}

/** A file of a package by the beginning of its name, in any of the places where packages have it. */
function fileOf(folder: string, beginning: RegExp): string | null {
  for (const place of [folder, join(folder, 'dist')]) {
    try {
      const name = readdirSync(place).find((one) => beginning.test(one));
      if (name !== undefined) return readFileSync(join(place, name), 'utf8').trim();
    } catch {
      // Not every package has a folder dist.
    }
  }
  return null;
}

/** Notices of all that is shipped to readers. Throws for a package that has none. */
export function licensesOf(root: string, folders: Iterable<string>): string {
  const all = new Set([...folders, ...BESIDE.map((name) => join(root, 'node_modules', name))]);
  const notices = [...all].map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const text = fileOf(folder, /^(licen[cs]e|copying)/i);
    if (text === null) throw new Error(`${name} ${version} has no licence that could be shipped`);
    const notice = fileOf(folder, /^notice/i);
    return `${name} ${version} (${license})\n\n${notice === null ? text : `${text}\n\n${notice}`}`;
  });
  const rule = `\n\n${'-'.repeat(80)}\n\n`;
  const head = '나란히가 읽는 이에게 보내는 것 가운데 다른 이들이 만든 것과 그 라이선스예요.';
  return `${[head, ...[...new Set(notices)].sort()].join(rule)}\n`;
}
