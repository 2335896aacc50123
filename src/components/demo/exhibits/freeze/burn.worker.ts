import { answerQuestions } from '../../../workers/answer-questions.ts';
import { burn } from './burn.ts';

answerQuestions(function* (milliseconds: number) {
  yield burn(milliseconds);
});
