import { join } from 'node:path';
import { build } from 'vite';
import { escaped } from '../../src/components/ui/escaped.ts';

/** The script that speaks to the learning management system, as one file. */
export async function launchScript(root: string): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      lib: {
        entry: join(root, 'src/components/study/scorm/launch.ts'),
        formats: ['iife'],
        name: 'launch',
        fileName: () => 'launch.js',
      },
    },
  });
  const outputs = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  const chunk = outputs.find((one) => one.type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error('the launch script was not built');
  return chunk.code;
}

/** The page that is launched: that of the site in a frame that fills it, and a line for what the reader must know. */
export function launchPage(title: string, page: string): string {
  return `<!doctype html>
<html lang="ko">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} · 나란히</title>
<style>
html, body { height: 100%; margin: 0; }
body { display: flex; flex-direction: column; font: 1rem/1.5 sans-serif; color-scheme: light dark; }
iframe { flex: 1; width: 100%; border: 0; }
[role=status] { margin: 0; }
[role=status]:not(:empty) { padding: .5rem 1rem; border-bottom: 2px solid; }
</style>
</head>
<body>
<p role="status"></p>
<iframe title="${escaped(title)}" data-src="${escaped(page)}" allow="clipboard-write; fullscreen"></iframe>
<noscript><a href="${escaped(page)}">${escaped(title)}</a></noscript>
<script src="launch.js"></script>
</body>
</html>
`;
}
