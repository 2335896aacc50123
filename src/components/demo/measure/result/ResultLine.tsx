import type { RefObject } from 'react';
import type { Telling } from '../spec.ts';
import { sentenceFor, sentencePieces, type Told } from './sentence.ts';
import './ResultLine.css';

interface ResultLineProps {
  result: readonly Telling[];
  told: Told;
  /** Takes the focus once a guess was made. */
  place: RefObject<HTMLParagraphElement | null>;
}

/** What the runs come to in one sentence, told anew once what was turned has been measured. */
export function ResultLine({ result, told, place }: ResultLineProps) {
  const sentence = told.runs.length === told.configurations.length ? sentenceFor(result, told) : null;
  return (
    <p ref={place} className="measure-result" role="status" tabIndex={-1}>
      {sentence !== null &&
        sentencePieces(sentence, told).map((piece, i) =>
          typeof piece === 'string' ? (
            piece
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place in the sentence
            <b key={i} data-metric={piece.metric} data-setting={piece.setting}>
              {piece.text}
            </b>
          ),
        )}
    </p>
  );
}
