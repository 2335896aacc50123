/** Names under which hosts tell a build where it will be. */
const HOSTS = ['SITE_URL', 'URL', 'CF_PAGES_URL'];

/** Where the site will be: what the environment says, and without it the address of `npm start`. */
export function siteOf(environment: Record<string, string | undefined>): string {
  const told = HOSTS.map((name) => environment[name]).find((value) => /^https?:\/\//.test(value ?? ''));
  return told ?? 'http://localhost:4321';
}

/** The folder of the host in which the site will lie, with a slash at both ends: `BASE_PATH`, or none. */
export function baseOf(environment: Record<string, string | undefined>): string {
  const words = (environment.BASE_PATH ?? '').split('/').filter((word) => word !== '');
  if (words.some((word) => !/^[\w.~-]+$/.test(word)))
    throw new Error(`BASE_PATH에는 영문자, 숫자, - _ . ~ 만 쓸 수 있어요: ${environment.BASE_PATH}`);
  return words.length === 0 ? '/' : `/${words.join('/')}/`;
}
