import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchScript } from './scorm/launch-page.ts';
import { scormPackage } from './scorm/package.ts';
import { KINDS, NoTarget, targetOf } from './scorm/target.ts';

const root = join(import.meta.dirname, '..');

/** Makes the package that the words name, from the site in `dist`; gives where it is. */
async function packageScorm(words: readonly string[]): Promise<string> {
  const [kind, id] = words;
  if (kind === undefined || id === undefined || words.length > 2)
    throw new NoTarget(`이렇게 써 주세요: npm run package:scorm -- ${KINDS.join('|')} ID`);
  const dist = join(root, 'dist');
  const zip = scormPackage(dist, targetOf(dist, kind, id), await launchScript(root));
  mkdirSync(join(root, 'scorm'), { recursive: true });
  const file = join(root, 'scorm', `${kind}-${id}.zip`);
  writeFileSync(file, zip);
  return `${file} (${Math.ceil(zip.length / 1024)} kB)`;
}

try {
  console.log(await packageScorm(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof NoTarget)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
