import { type Token, tokenClass } from './tokens.ts';

/** The coloured pieces of a line. */
export function CodeTokens({ tokens }: { tokens: readonly Token[] }) {
  return tokens.map(({ text, kind }, i) =>
    kind === 'text' ? (
      text
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: a token is its place
      <span key={i} className={tokenClass(kind)}>
        {text}
      </span>
    ),
  );
}
