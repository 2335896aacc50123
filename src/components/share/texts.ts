import { copyText } from '../ui/copy.ts';

/** A link as Markdown has it; what would end it early is written so that it does not. */
export function markdownLink(title: string, href: string): string {
  const words = title
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[[\]\\]/g, '\\$&');
  return `[${words}](${href.replaceAll('(', '%28').replaceAll(')', '%29')})`;
}

/** Copies a text and says so; says the text itself where nothing can be copied. */
export async function copied(text: string): Promise<string> {
  return (await copyText(text)) ? '복사했어요.' : `복사할 수 없었어요. 이것을 쓰세요: ${text}`;
}
