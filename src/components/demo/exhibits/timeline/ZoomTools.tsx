import type { Zooming } from './useWindow.ts';

/** Buttons that zoom a timeline. */
export function ZoomTools({ zooming }: { zooming: Zooming }) {
  return (
    <>
      <button
        type="button"
        className="demo-button"
        data-icon
        aria-label="확대"
        onClick={() => zooming.zoomBy(2)}
      >
        +
      </button>
      <button
        type="button"
        className="demo-button"
        data-icon
        aria-label="축소"
        aria-disabled={zooming.whole}
        onClick={() => zooming.zoomBy(0.5)}
      >
        −
      </button>
      <button type="button" className="demo-button" aria-disabled={zooming.whole} onClick={zooming.reset}>
        전체
      </button>
    </>
  );
}
