import { useState } from 'react';
import { threadOfName } from '../../../engine/index.ts';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import { ThreadBadge } from '../../ui/ThreadBadge.tsx';
import { usePartId } from '../../ui/usePartId.ts';
import type { Overrides } from './configuration.ts';
import { numberOf, type OfThread, withNumber } from './task-settings.ts';
import './ThreadSettings.css';

/** Rows that are shown; a run with more threads is not told apart by hand. */
const MOST_ROWS = 16;

interface ThreadSettingsProps {
  /** Names of the threads of the runs. */
  names: string[];
  turned: Overrides;
  /** Length of a tick in ns, or null where it has none. */
  tick: number | null;
  /** Whether priorities matter to the policy. */
  prioritised: boolean;
  onTurn(turned: Overrides): void;
}

/** A row for each thread: when it arrives, and its priority where the policy asks for one. */
export function ThreadSettings({ names, turned, tick, prioritised, onTurn }: ThreadSettingsProps) {
  const shown = names.slice(0, MOST_ROWS);
  const columns: Column[] = [
    { of: 'arrivals', label: '도착', unit: tick === null ? '틱' : 'µs', scale: tick === null ? 1 : 1000 },
    ...(prioritised ? [{ of: 'priorities' as const, label: '우선순위', unit: '클수록 먼저', scale: 1 }] : []),
  ];
  return (
    <div className="thread-settings">
      <ScrollBox label="스레드마다 도착">
        <table className="number-table">
          <caption>스레드마다</caption>
          <thead>
            <tr>
              <th scope="col">스레드</th>
              {columns.map(({ of, label, unit }) => (
                <th key={of} scope="col">
                  {label} <small>({unit})</small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((name) => (
              <tr key={name}>
                <th scope="row">
                  <ThreadBadge thread={threadOfName(name)} name={name} />
                </th>
                {columns.map((column) => (
                  <td key={column.of}>
                    <NumberCell
                      name={name}
                      column={column}
                      value={turned[column.of][name] ?? 0}
                      onSet={(number) => onTurn(withNumber(turned, column.of, name, number))}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <small>
        도착하기 전의 스레드는 없는 것과 같아요. 응답·반환·준비 시간은 도착한 때부터 재요. 만들어진 때보다
        이르면 만들어진 때가 도착이에요.
      </small>
    </div>
  );
}

interface Column {
  of: OfThread;
  label: string;
  unit: string;
  /** Ticks of what is typed. */
  scale: number;
}

interface NumberCellProps {
  name: string;
  column: Column;
  value: number;
  onSet(number: number | null): void;
}

function NumberCell({ name, column: { of, label, unit, scale }, value, onSet }: NumberCellProps) {
  const id = usePartId(`${of}-${name}`);
  // What the reader types stays as typed, until the value is another one.
  const [typed, setTyped] = useState({ value, text: String(value / scale), wrong: false });
  const { text, wrong } = typed.value === value ? typed : { text: String(value / scale), wrong: false };
  const set = () => {
    const number = text.trim() === '' ? 0 : numberOf(of, String(Math.round(Number(text) * scale)));
    setTyped({ value: number ?? value, text, wrong: number === null });
    if (number !== null && number !== value) onSet(number === 0 ? null : number);
  };
  return (
    <>
      <input
        type="text"
        inputMode="numeric"
        size={7}
        aria-label={`${name} ${label}, ${unit}`}
        aria-invalid={wrong}
        aria-describedby={wrong ? id : undefined}
        value={text}
        onChange={(event) => setTyped({ value, text: event.target.value, wrong })}
        onBlur={set}
        onKeyDown={(event) => event.key === 'Enter' && set()}
      />
      {wrong && (
        <small id={id} role="alert">
          {of === 'arrivals' ? '0 이상의 수를 적어 주세요.' : '-999부터 999까지의 정수를 적어 주세요.'}
        </small>
      )}
    </>
  );
}
