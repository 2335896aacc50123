import './CacheLines.css';

interface CacheLinesProps {
  /** Words between the two that are written. */
  gap: number;
  /** Words of a cache line. */
  words: number;
}

/** Bytes of a word. */
const WORD = 4;

/** Memory line by line, with the word that each of two CPUs writes: on one line, or on two. */
export function CacheLines({ gap, words }: CacheLinesProps) {
  const lines = Math.max(2, Math.floor(gap / words) + 1);
  const shared = gap < words;
  return (
    <div className="cache-lines" data-shared={shared || undefined}>
      <div className="cache-lines-row" aria-hidden="true">
        {Array.from({ length: lines }, (_, line) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
          <div key={line} className="cache-line">
            {line === 0 && <b data-thread="1">A</b>}
            {line === Math.floor(gap / words) && (
              <b data-thread="2" style={{ insetInlineStart: `${((gap % words) / words) * 100}%` }}>
                B
              </b>
            )}
          </div>
        ))}
      </div>
      <p>
        두 칸 사이 {gap * WORD} B, 캐시 줄은 {words * WORD} B:{' '}
        {shared ? <b data-shared>같은 줄을 서로 빼앗아요</b> : <b>줄이 달라요</b>}
      </p>
    </div>
  );
}
