import { download } from '../../ui/download.ts';

/** Twice the size of the drawing: slides are shown large. */
const SCALE = 2;

const addressOfSvg = (svg: string) => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;

/** Saves a drawing as it is. */
export function saveSvg(svg: string, name: string): void {
  download(addressOfSvg(svg), `${name}.svg`);
}

/** Saves a drawing as pixels. Rejects where the browser cannot draw it. */
export async function savePng(svg: string, name: string): Promise<void> {
  const image = new Image();
  image.src = addressOfSvg(svg);
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * SCALE;
  canvas.height = image.naturalHeight * SCALE;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  download(canvas.toDataURL('image/png'), `${name}.png`);
}
