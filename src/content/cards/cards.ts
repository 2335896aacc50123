import { initialState } from '../../components/demo/state.ts';
import { threadName } from '../../engine/index.ts';
import { builtDemo } from '../demo-data.ts';
import { demoOf } from '../demos/programs.ts';
import { home } from '../home.ts';
import { tokensOf } from '../shiki.ts';
import { sourceOf } from '../sources.ts';
import { themes } from '../themes.ts';
import type { PageCard } from './card.ts';

/** What a card says, and the demo whose program it shows. */
export interface CardSpec extends Omit<PageCard, 'code' | 'threads'> {
  /** Part of its address: `/cards/NAME.png`. */
  name: string;
  demo: string;
}

/** Name of the card that a program's page shares with the others of its theme: drawing one for each takes too long. */
export function programCard(file: string): string {
  return `programs-${themes.findIndex(({ programs }) => programs.includes(file)) + 1}`;
}

/** Cards of all pages but the lessons'. */
export const cards: readonly CardSpec[] = [
  {
    name: 'home',
    kind: '설명과 실행을 나란히',
    title: '프로세스와 스레드',
    about: home.lead,
    demo: 'first-machine',
  },
  ...themes.map(({ title, about, programs: [first] }) => ({
    name: programCard(first),
    kind: '프로그램',
    title,
    about,
    demo: demoOf(first),
  })),
];

/** The whole card: with the demo's program, and the threads that are there before anybody touches it. */
export async function cardOf({ demo, name: _, ...words }: CardSpec): Promise<PageCard> {
  const { spec, program } = await builtDemo(demo);
  const { run, at } = initialState(spec, program);
  const { threads } = run.at(at);
  return {
    ...words,
    code: await tokensOf(sourceOf(spec.programs[0].file)),
    threads: threads.map(({ index }) => threadName(index)),
  };
}
