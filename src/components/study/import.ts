import { decodeWork, isEmptyWork, type Work } from './work.ts';

/** Far more than all that can be done here, in bytes. */
const LARGEST = 2_000_000;

/** A file of work, or why it is none, in a sentence. */
export async function importedWork(file: Pick<File, 'size' | 'text'>): Promise<Work | string> {
  if (file.size > LARGEST) return '파일이 너무 커요. 여기서 내보낸 파일이 아니에요.';
  let text: string;
  try {
    text = await file.text();
  } catch {
    return '파일을 읽지 못했어요. 다시 골라 주세요.';
  }
  const work = decodeWork(text);
  if (work === null)
    return '여기서 내보낸 파일이 아니거나, 다른 판에서 내보낸 파일이에요. 아무것도 바꾸지 않았어요.';
  if (isEmptyWork(work)) return '파일에 들어 있는 기록이 없어요. 아무것도 바꾸지 않았어요.';
  return work;
}
