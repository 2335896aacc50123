/**
 * The HTML of a demo that no script will wake: what could be pressed or moved there cannot be, and says so, so that
 * neither a pointer nor the keyboard stops at it. What scrolls can still be reached.
 */
export function asStill(html: string): string {
  return html
    .replaceAll(/<(?:button|input|select|textarea)(?=[\s>])(?![^>]* disabled)/g, '$& disabled')
    .replaceAll(' role="slider" tabindex="0"', ' role="slider" aria-disabled="true"');
}
