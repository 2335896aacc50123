import { createHash } from 'node:crypto';
import { ISOLATION } from '../src/components/offline/isolation.ts';

type Headers = Record<string, string>;

/**
 * What a page may load. Scripts in the page are the theme's, Astro's and React's, each named by its hash; styles are
 * those that demos compute. The explorer's inner loop is WebAssembly, and one font is a `data:` address.
 */
function policy(scripts: readonly string[], framed: boolean): string {
  const inline = scripts.length === 0 ? "'unsafe-inline'" : scripts.join(' ');
  const parts = {
    'default-src': "'none'",
    'script-src': `'self' ${inline} 'wasm-unsafe-eval'`,
    'style-src': "'self' 'unsafe-inline'",
    'font-src': "'self' data:",
    'img-src': "'self' data:",
    'manifest-src': "'self'",
    'connect-src': "'self'",
    // A frame without an origin starts its workers from itself.
    'worker-src': framed ? "'self' blob:" : "'self'",
    'form-action': "'self'",
    'base-uri': "'none'",
    'object-src': "'none'",
    'frame-ancestors': framed ? '*' : "'none'",
  };
  return Object.entries(parts)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

/** What every answer carries. All of it is public, so that frames of other sites may load it, sandboxed ones too. */
const COMMON: Headers = {
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Access-Control-Allow-Origin': '*',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
};

const pageHeaders = (scripts: readonly string[]): Headers => ({
  ...ISOLATION,
  'Content-Security-Policy': policy(scripts, false),
});

/** A page in a frame of another site is isolated by itself, where the browser knows how. */
const embedHeaders = (scripts: readonly string[]): Headers => ({
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Document-Isolation-Policy': 'isolate-and-require-corp',
  'Content-Security-Policy': policy(scripts, true),
});

/** What `npm start` sends with everything. */
export const HEADERS: Headers = { ...COMMON, ...pageHeaders([]) };

/** Scripts that stand in a page and are run, each as a policy names it. */
export function scriptHashes(html: string): string[] {
  return [...html.matchAll(/<script(?<attributes>[^>]*)>(?<code>[\s\S]*?)<\/script>/g)].flatMap(
    ({ groups }) => {
      const { attributes = '', code = '' } = groups ?? {};
      if (/\ssrc=|application\/ld\+json/.test(attributes) || code === '') return [];
      return [`'sha256-${createHash('sha256').update(code).digest('base64')}'`];
    },
  );
}

/**
 * The headers in the form that static hosts read from `_headers`. No two rules that fit one address say the same
 * header: hosts would send both. `pages` are the folders of pages; names of built files carry a hash of their content.
 */
export function headersFile(base: string, pages: readonly string[], scripts: readonly string[]): string {
  const rule = (path: string, headers: Headers) =>
    [`${base}${path}`, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  const own = pages.filter((page) => page !== 'embed').map((page) => `${page}/*`);
  return `${[
    rule('*', COMMON),
    ...['', '404.html', ...own].map((path) => rule(path, pageHeaders(scripts))),
    rule('embed/*', embedHeaders(scripts)),
    // Workers of an isolated page have to say this themselves.
    rule('_astro/*', {
      'Cross-Origin-Embedder-Policy': 'require-corp',
      'Cache-Control': 'public, max-age=31536000, immutable',
    }),
  ].join('\n\n')}\n`;
}
