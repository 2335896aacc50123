/** SharedArrayBuffer exists only on pages that are isolated. */
export const ISOLATION = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/**
 * What a page may load. Scripts in the page are the theme's, Astro's and React's; styles are those that demos compute.
 * The explorer's inner loop is WebAssembly, and one font is a `data:` address.
 */
const POLICY = {
  'default-src': "'none'",
  'script-src': "'self' 'unsafe-inline' 'wasm-unsafe-eval'",
  'style-src': "'self' 'unsafe-inline'",
  'font-src': "'self' data:",
  'img-src': "'self' data:",
  'manifest-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
};

/** What every answer of a server that serves the built site has to carry. */
export const HEADERS = {
  ...ISOLATION,
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Content-Security-Policy': Object.entries(POLICY)
    .map(([name, value]) => `${name} ${value}`)
    .join('; '),
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
};

/** The same in the form that static hosts read from `_headers`. Names of built files carry a hash of their content. */
export function headersFile(base: string): string {
  const lines = Object.entries(HEADERS).map(([name, value]) => `  ${name}: ${value}`);
  return `${base}*\n${lines.join('\n')}\n\n${base}_astro/*\n  Cache-Control: public, max-age=31536000, immutable\n`;
}
