/** Pieces of time in rows, the pieces of a row one behind the other: plain arrays that a worker hands over without copying. */
export interface Rows {
  /** Where the pieces of each row begin, and behind the last one where they end. */
  starts: Int32Array;
  /** First tick of each piece, and the tick behind its last. */
  from: Float64Array;
  to: Float64Array;
}

/** First piece of a row that ends after a time, or where its pieces end. */
export function firstAfter({ starts, to }: Rows, row: number, time: number): number {
  let low = starts[row];
  let high = starts[row + 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (to[middle] > time) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The piece of a row at an instant, or null between the pieces. */
export function pieceAt(rows: Rows, row: number, time: number): number | null {
  const i = firstAfter(rows, row, time);
  return i >= rows.starts[row + 1] || rows.from[i] > time ? null : i;
}

/** Puts pieces into rows; those of a row have to be in the order of time. */
export function intoRows<Piece extends { from: number; to: number }>(
  pieces: readonly Piece[],
  rows: number,
  rowOf: (piece: Piece) => number,
): Rows & { ordered: Piece[] } {
  const ordered = pieces
    .map((piece) => ({ piece, row: rowOf(piece) }))
    .sort((a, b) => a.row - b.row || a.piece.from - b.piece.from);
  const starts = new Int32Array(rows + 1).fill(ordered.length);
  for (let row = 0, i = 0; row < rows; row++) {
    while (i < ordered.length && ordered[i].row < row) i++;
    starts[row] = i;
  }
  const own = ordered.map(({ piece }) => piece);
  return {
    starts,
    from: Float64Array.from(own, ({ from }) => from),
    to: Float64Array.from(own, ({ to }) => to),
    ordered: own,
  };
}

/** Numbers things in the order in which they first come. */
export class Places<T> {
  readonly list: T[] = [];
  private readonly known = new Map<T, number>();

  of(thing: T): number {
    let place = this.known.get(thing);
    if (place === undefined) {
      place = this.list.length;
      this.list.push(thing);
      this.known.set(thing, place);
    }
    return place;
  }
}
