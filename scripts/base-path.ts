/** Attributes that hold one address. */
const ADDRESS = /(<[a-z][^>]*? (?:href|src|action)=")\/(?!\/)([^"]*")/g;

/**
 * A page with the addresses that its authors wrote from the root, put under the folder in which the site lies. What the
 * build wrote has it already.
 */
export function underBase(html: string, base: string): string {
  if (base === '/') return html;
  const begun = base.slice(1);
  let before = '';
  let after = html;
  // A tag may have several; each round finds one of them.
  while (after !== before) {
    before = after;
    after = before.replaceAll(ADDRESS, (whole, head: string, rest: string) =>
      rest.startsWith(begun) ? whole : `${head}${base}${rest}`,
    );
  }
  return after;
}
