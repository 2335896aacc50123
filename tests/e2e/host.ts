import { expect, type Frame, type Page, test } from '@playwright/test';

/** A page of another origin that speaks SPLICE: keeps what is reported, and gives the state back. */
const HOST = `<!doctype html><title>host</title><iframe name="framed" width="900" height="700"></iframe><script>
  window.heard = [];
  window.kept = JSON.parse(sessionStorage.getItem('kept') ?? 'null');
  addEventListener('message', ({ data, source }) => {
    if (typeof data?.subject !== 'string' || !data.subject.startsWith('SPLICE.') || window.deaf) return;
    heard.push(data);
    const answer = { subject: data.subject + '.response', message_id: data.message_id };
    if (data.subject === 'SPLICE.getState') source.postMessage({ ...answer, state: kept }, '*');
    if (data.subject !== 'SPLICE.reportScoreAndState') return;
    kept = data.state;
    sessionStorage.setItem('kept', JSON.stringify(kept));
    source.postMessage(answer, '*');
  });
</script>`;

/** Shows a page of the site in a page of another origin, as a host does that has put it into its own pages. */
export async function frameIn(page: Page, path: string, { deaf = false } = {}): Promise<Frame> {
  await page.route('http://host.example/', (route) =>
    route.fulfill({ contentType: 'text/html', body: HOST }),
  );
  await page.route(`**${path}`, async (route) => {
    const response = await route.fetch();
    const { 'content-security-policy': _, ...headers } = response.headers();
    await route.fulfill({ response, headers });
  });
  await page.goto('http://host.example/');
  if (deaf) await page.evaluate(() => Object.assign(window, { deaf: true }));
  const { baseURL = '' } = test.info().project.use;
  await page.evaluate((src) => document.querySelector('iframe')?.setAttribute('src', src), baseURL + path);
  await expect.poll(() => page.frame('framed')?.url()).toContain(path);
  const frame = page.frame('framed');
  if (frame === null) throw new Error('no frame');
  return frame;
}
