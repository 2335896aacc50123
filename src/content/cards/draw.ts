import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CARD_SIZE, drawnCard, NO_BREAK, type PageCard } from './card.ts';

/** Pictures by what they show: most stay the same from one build to the next. */
const FOLDER = '.astro/cards';
/** Part of what names a picture; another drawing of the same words is another picture. */
const DRAWING = 2;

type Font = { name: string; data: Buffer; weight: 400 | 700; style: 'normal' };

let fonts: Promise<Font[]> | undefined;

/** The faces of the site with the letters of the whole site, as files that the library reads. */
async function loadFonts(): Promise<Font[]> {
  const face = (name: string) => readFileSync(join('node_modules', name));
  const sans = (weight: string) => face(`pretendard/dist/public/static/Pretendard-${weight}.otf`);
  const { default: subset } = await import('subset-font');
  const latin = String.fromCharCode(...Array.from({ length: 95 }, (_, at) => 32 + at));
  const mono = await subset(
    face('@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2'),
    latin + NO_BREAK,
    { targetFormat: 'sfnt', variationAxes: { wght: 400 }, keepFeatures: [] },
  );
  return [
    { name: 'sans', data: sans('Regular'), weight: 400, style: 'normal' },
    { name: 'sans', data: sans('Bold'), weight: 700, style: 'normal' },
    { name: 'mono', data: mono, weight: 400, style: 'normal' },
  ];
}

/** A card as a PNG. */
export async function pictureOf(card: PageCard): Promise<Buffer> {
  const drawn = drawnCard(card);
  const name = createHash('sha256')
    .update(JSON.stringify([DRAWING, drawn]))
    .digest('hex');
  const file = join(FOLDER, `${name}.png`);
  try {
    return readFileSync(file);
  } catch {
    // It has not been drawn before.
  }
  fonts ??= loadFonts();
  const [{ default: satori }, { renderAsync }] = await Promise.all([
    import('satori'),
    import('@resvg/resvg-js'),
  ]);
  const svg = await satori(drawn, { ...CARD_SIZE, fonts: await fonts });
  const png = (await renderAsync(svg)).asPng();
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(file, png);
  return png;
}
