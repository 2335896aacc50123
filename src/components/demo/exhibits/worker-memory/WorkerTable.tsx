import type { WorkerMemory } from '../../../../engine/index.ts';
import { WORKER_WORDS } from '../../../../words/workers.ts';
import { ScrollBox } from '../../../ui/ScrollBox.tsx';
import { kibText, WEIGHTS, type WeightsChoice } from './weights.ts';

interface WorkerTableProps {
  memories: readonly WorkerMemory[];
  choice: WeightsChoice;
}

/** Memory of a worker of each kind, by every way to count it. */
export function WorkerTable({ memories, choice: { workers, own } }: WorkerTableProps) {
  return (
    <div className="measure-tables">
      <ScrollBox label="일꾼 하나의 메모리">
        <table className="number-table">
          <caption>
            일꾼 하나의 메모리. 일꾼 {workers}명, 저마다 자기 메모리 {kibText(own)}
          </caption>
          <thead>
            <tr>
              <td />
              {WEIGHTS.map(({ value, label }) => (
                <th key={value} scope="col">
                  {label}
                </th>
              ))}
              <th scope="col">커널</th>
            </tr>
          </thead>
          <tbody>
            {memories.map((memory) => (
              <tr key={memory.kind}>
                <th scope="row">{WORKER_WORDS[memory.kind]}</th>
                {WEIGHTS.map(({ value }) => (
                  <td key={value}>{kibText(memory[value])}</td>
                ))}
                <td>{kibText(memory.kernel)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </div>
  );
}
