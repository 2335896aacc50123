/**
 * The HTML of a lesson as a chapter of one long page: links to lessons lead to where they stand in it, those that set
 * a demo to the page where it can be set, the address of a demo to where it moves, and headings are a level lower, under the chapter's own.
 */
export function asChapter(html: string, lesson: string, lessons: readonly string[]): string {
  const links = new RegExp(`(?<!class="demo-address"><a) href="/(${lessons.join('|')})/(#[^"]*)?"`, 'g');
  return html
    .replaceAll(links, (_, to: string, place = `#lesson-${to}`) => ` href="${place}"`)
    .replaceAll(' href="?', ` href="/${lesson}/?`)
    .replaceAll(
      /<(\/?)h([2-5])(?=[\s>])/g,
      (_, end: string, level: string) => `<${end}h${Number(level) + 1}`,
    );
}
