import { createHash } from 'node:crypto';
import { ISOLATION } from '../src/components/offline/isolation.ts';

type Headers = Record<string, string>;

/** What stands in pages themselves and is run or applied, each as a policy names it: by its hash. */
export interface Inline {
  scripts: readonly string[];
  styles: readonly string[];
}

/** Of pages that nobody has read yet. */
const ANY: Inline = { scripts: ["'unsafe-inline'"], styles: ["'unsafe-inline'"] };

/**
 * What a page may load. Scripts in it are the theme's, Astro's and React's; styles the order of the layers and
 * Astro's. Attributes have what demos compute, such as how wide a bar is. The explorer's inner loop is WebAssembly,
 * and one font is a `data:` address.
 */
function policy({ scripts, styles }: Inline, framed: boolean): string {
  const parts = {
    'default-src': "'none'",
    'script-src': `'self' ${scripts.join(' ')} 'wasm-unsafe-eval'`,
    'style-src': `'self' ${styles.join(' ')}`,
    'style-src-attr': "'unsafe-inline'",
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

const pageHeaders = (inline: Inline): Headers => ({
  ...ISOLATION,
  'Content-Security-Policy': policy(inline, false),
});

/** A page in a frame of another site is isolated by itself, where the browser knows how. */
const embedHeaders = (inline: Inline): Headers => ({
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Document-Isolation-Policy': 'isolate-and-require-corp',
  'Content-Security-Policy': policy(inline, true),
});

/** What `npm start` sends with an answer. `path`: what was asked for, from the site's folder on. */
export function headersOf(path: string): Headers {
  return { ...COMMON, ...(path.startsWith('embed/') ? embedHeaders(ANY) : pageHeaders(ANY)) };
}

function hashesOf(html: string, tag: string): string[] {
  return [
    ...html.matchAll(new RegExp(`<${tag}(?<attributes>[^>]*)>(?<text>[\\s\\S]*?)</${tag}>`, 'g')),
  ].flatMap(({ groups }) => {
    const { attributes = '', text = '' } = groups ?? {};
    if (/\ssrc=|application\/ld\+json/.test(attributes) || text === '') return [];
    return [`'sha256-${createHash('sha256').update(text).digest('base64')}'`];
  });
}

/** What stands in the HTML of some pages, in an order that does not depend on theirs. */
export function inlineOf(pages: readonly string[]): Inline {
  const all = (tag: string) => [...new Set(pages.flatMap((html) => hashesOf(html, tag)))].sort();
  return { scripts: all('script'), styles: all('style') };
}

/**
 * The headers in the form that static hosts read from `_headers`. No two rules that fit one address say the same
 * header: hosts would send both. `pages` are the folders of pages; names of built files carry a hash of their content.
 */
export function headersFile(base: string, pages: readonly string[], inline: Inline): string {
  const rule = (path: string, headers: Headers) =>
    [`${base}${path}`, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  const own = pages.filter((page) => page !== 'embed').map((page) => `${page}/*`);
  return `${[
    rule('*', COMMON),
    ...['', '404.html', ...own].map((path) => rule(path, pageHeaders(inline))),
    rule('embed/*', embedHeaders(inline)),
    // Workers of an isolated page have to say this themselves.
    rule('_astro/*', {
      'Cross-Origin-Embedder-Policy': 'require-corp',
      'Cache-Control': 'public, max-age=31536000, immutable',
    }),
  ].join('\n\n')}\n`;
}
