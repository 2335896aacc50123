import './framed.ts';
import { printAnswersAtEnd } from './print.ts';
import { markRead, noteReading } from './sections.ts';

printAnswersAtEnd();
const lesson = document.querySelector<HTMLElement>('[data-lesson]')?.dataset.lesson;
if (lesson !== undefined) {
  noteReading(lesson);
  markRead(document.querySelectorAll<HTMLAnchorElement>('.contents a'));
}
