/** What isolates a page from other sites: only there can threads share memory (`SharedArrayBuffer`). */
export const ISOLATION = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};
