import { Fragment } from 'react';
import { type Moment, narrate, type Run } from '../../../../engine/index.ts';
import { END_SENTENCES } from '../../../../words/ends.ts';
import { threadHue } from '../../../ui/ThreadBadge.tsx';
import { whyNot } from './why-not.ts';
import './Narration.css';

interface NarrationProps {
  run: Run;
  moment: Moment;
  /** While steps come by themselves nothing is read out: the next would cut it short. */
  playing: boolean;
  /** Thread that the reader wanted to let go last and that cannot, or null. */
  refused: number | null;
}

/** What the last step did, in one sentence. */
export function Narration({ run, moment, playing, refused }: NarrationProps) {
  return (
    <p className="narration" aria-live="off" data-end={moment.end}>
      <span aria-live={playing ? 'off' : 'polite'}>
        <Lettered text={narrate(run, moment.step)} moment={moment} />
        {moment.end !== 'running' && <strong> {END_SENTENCES[moment.end]}</strong>}
      </span>
      {/* By itself: the sentence before it has been read. */}
      <span className="narration-hint" role="status">
        {refused !== null && ` ${whyNot(moment.threads[refused], moment.threads)}.`}
      </span>
    </p>
  );
}

/** A sentence in which the letters of threads have their colours. */
export function Lettered({ text, moment }: { text: string; moment: Moment }) {
  const threads = new Map(moment.threads.map((thread) => [thread.name, thread.index]));
  // A letter by itself, or with a particle after it: not the A of a longer name.
  const parts = text.split(/(?<![\p{L}\p{N}_.[])([a-z]?[A-Z]|m)(?![A-Za-z0-9_.[(])/u);
  return parts.map((part, i) => {
    const thread = i % 2 === 1 ? threads.get(part) : undefined;
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one sentence
    if (thread === undefined) return <Fragment key={i}>{part}</Fragment>;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one sentence
      <b key={i} className="narration-thread" data-thread={threadHue(thread)}>
        {part}
      </b>
    );
  });
}
