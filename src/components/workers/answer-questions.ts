import type { Posed, Reply } from './messages.ts';

/**
 * Lets a worker answer what it is asked, part by part. Between two parts it hears whether anybody still wants the rest.
 * `transferred`: what of a part is given away rather than copied.
 */
export function answerQuestions<Question, Part>(
  answer: (question: Question) => Iterable<Part>,
  transferred: (part: Part) => Transferable[] = () => [],
): void {
  let latest = 0;
  const say = (said: Reply<Part>, transfer: Transferable[] = []) => self.postMessage(said, { transfer });
  self.addEventListener('message', async ({ data }: MessageEvent<Posed<Question>>) => {
    const { ticket, question } = data;
    latest = ticket;
    if (question === null) return;
    try {
      for (const part of answer(question)) {
        say({ ticket, part }, transferred(part));
        await new Promise((resolve) => setTimeout(resolve));
        if (ticket !== latest) return;
      }
      say({ ticket, isOver: true });
    } catch (error) {
      say({ ticket, failed: error instanceof Error ? error.message : String(error) });
    }
  });
}
