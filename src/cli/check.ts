import { compile } from '../engine/compiler.ts';
import { vocabulary } from '../engine/index.ts';
import { type PromptCommand, readWords } from './command.ts';

/** `naranhi check`: whether a text is a program. */
export const checkCommand: PromptCommand = {
  summary: '프로그램에 틀린 곳이 없는지 살펴요.',
  options: [],
  more: `쓸 수 있는 것
${vocabulary()
  .map(({ title, items }) => `  ${title}: ${items.map(({ name }) => name).join(', ')}`)
  .join('\n')}`,
  read: (words) => readWords(words, {}),
  answer(source) {
    const program = compile(source);
    const instructions = program.instructions.length;
    return {
      text: `틀린 곳이 없어요. 명령 ${instructions}개, 함수 ${program.functions.length}개예요.`,
      json: {
        errors: [],
        instructions,
        functions: program.functions.map((one) => one.name),
        checksum: program.checksum,
      },
    };
  },
};
