import { Fragment, type ReactNode, useEffect, useRef, useState } from 'react';
import type { ResultMetric } from '../../../../results/run-figures.ts';
import { FIGURE_LABELS } from '../../../../results/run-figures.ts';
import { useRoving } from '../../../ui/roving.ts';
import './MatrixTable.css';

interface MatrixTableProps {
  /** What the rows turn. */
  knob: { label: string; values: { value: number; label: string }[] };
  /** The columns. */
  programs: { label: string }[];
  metric: ResultMetric;
  /** Works out every cell, by value and then by program; asked for once, when the reader begins. */
  load(): Promise<string[][]>;
  /** Loads what a cell stands for into the demo. */
  open(program: number, value: number): void;
  /** What the demo shows now. */
  current: { program: number; value: number } | null;
}

/** A cell, by the index of its value and of its program. */
interface Place {
  row: number;
  column: number;
}

const key = ({ row, column }: Place) => `${row}:${column}`;

/** What the reader has done with a cell: looked, or guessed first. */
interface Opened {
  guess: string | null;
}

/** Every value of a knob against every program. A cell stays closed until the reader has guessed it or opens it. */
export function MatrixTable({ knob, programs, metric, load, open, current }: MatrixTableProps) {
  const [results, setResults] = useState<string[][] | null>(null);
  const [opened, setOpened] = useState<Record<string, Opened>>({});
  const [asked, setAsked] = useState<Place | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const rove = useRoving(knob.values.length * programs.length, programs.length);
  const ask = async (place: Place) => {
    setAsked(place);
    if (results === null) setResults(await load());
  };
  const answer = (place: Place, guess: string | null) => {
    setOpened((before) => ({ ...before, [key(place)]: { guess } }));
    setAsked(null);
    // The question goes away with the button in it that had the focus.
    root.current
      ?.querySelector<HTMLElement>(`[data-rove="${place.row * programs.length + place.column}"]`)
      ?.focus();
    open(place.column, knob.values[place.row].value);
  };
  const guesses = Object.values(opened).filter(({ guess }) => guess !== null);
  const isRight = (place: Place) =>
    results !== null && opened[key(place)]?.guess === results[place.row][place.column];
  const places = knob.values.flatMap((_, row) => programs.map((_, column) => ({ row, column })));
  const cellAt = (place: Place, name: string) => {
    const { row, column } = place;
    const { value } = knob.values[row];
    const cell = opened[key(place)] ?? null;
    return (
      <MatrixCell
        name={name}
        cell={cell}
        text={cell && results ? results[row][column] : null}
        asked={asked !== null && key(asked) === key(place)}
        current={current?.program === column && current.value === value}
        roving={rove(row * programs.length + column)}
        onPress={() => (cell ? open(column, value) : ask(place))}
      />
    );
  };
  return (
    <div className="view matrix" ref={root}>
      <div className="scroll">
        <Grid knob={knob} programs={programs} metric={metric} cellAt={cellAt} />
      </div>
      {asked && (
        <Question
          title={`${programs[asked.column].label} · ${knob.values[asked.row].label}`}
          results={results}
          answer={(guess) => answer(asked, guess)}
        />
      )}
      {guesses.length > 0 && (
        <p className="matrix-score" role="status">
          맞힌 칸 {places.filter(isRight).length} / {guesses.length}
        </p>
      )}
    </div>
  );
}

interface GridProps extends Pick<MatrixTableProps, 'knob' | 'programs' | 'metric'> {
  /** The cell of a place, by the names of its row and its column. */
  cellAt(place: Place, name: string): ReactNode;
}

/** The cells under the programs and beside the values. */
function Grid({ knob, programs, metric, cellAt }: GridProps) {
  return (
    <table className="number-table" data-roving>
      <caption>
        {FIGURE_LABELS[metric]} <small>칸을 열기 전에 먼저 맞혀 보세요</small>
      </caption>
      <thead>
        <tr>
          <th scope="col">{knob.label}</th>
          {programs.map((program) => (
            <th key={program.label} scope="col">
              {program.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {knob.values.map(({ value, label }, row) => (
          <tr key={value}>
            <th scope="row">{label}</th>
            {programs.map((program, column) => (
              <Fragment key={program.label}>{cellAt({ row, column }, `${label}, ${program.label}`)}</Fragment>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function verdict(guess: string | null, right: boolean): string {
  if (guess === null) return '';
  return right ? ', 맞혔어요' : `, 예측은 ${guess}`;
}

interface MatrixCellProps {
  /** Its row and its column, for who cannot see them. */
  name: string;
  /** Null while it is closed. */
  cell: Opened | null;
  /** What stands in it; null while that is not shown. */
  text: string | null;
  /** Whether its value is being asked for. */
  asked: boolean;
  current: boolean;
  roving: ReturnType<ReturnType<typeof useRoving>>;
  onPress(): void;
}

/** A cell: closed, or what comes out, with what the reader had guessed. */
function MatrixCell({ name, cell, text, asked, current, roving, onPress }: MatrixCellProps) {
  const guess = cell?.guess ?? null;
  const right = guess === text;
  return (
    <td data-asked={asked || undefined}>
      <button
        type="button"
        {...roving}
        aria-label={`${name}: ${text ?? '닫힌 칸'}${verdict(guess, right)}`}
        aria-current={current || undefined}
        data-closed={text === null || undefined}
        onClick={onPress}
      >
        {text ?? '?'}
        {guess !== null && <i>{right ? '맞음' : `예측 ${guess}`}</i>}
      </button>
    </td>
  );
}

interface QuestionProps {
  title: string;
  results: string[][] | null;
  answer(guess: string | null): void;
}

/** Asks for a guess of one cell among the values that the table has anywhere. */
function Question({ title, results, answer }: QuestionProps) {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (results !== null && title !== '') first.current?.focus({ preventScroll: true });
  }, [results, title]);
  const choices = [...new Set(results?.flat())].toSorted((a, b) =>
    a.localeCompare(b, 'ko', { numeric: true }),
  );
  return (
    <fieldset className="matrix-question">
      <legend>{title}: 무엇이 나올까요?</legend>
      {results === null && <span className="demo-none">모든 경우를 실행하고 있어요</span>}
      {choices.map((choice, i) => (
        <button
          key={choice}
          ref={i === 0 ? first : null}
          type="button"
          className="view-button"
          onClick={() => answer(choice)}
        >
          {choice}
        </button>
      ))}
      <button
        type="button"
        className="view-button"
        data-plain
        disabled={results === null}
        onClick={() => answer(null)}
      >
        그냥 열기
      </button>
    </fieldset>
  );
}
