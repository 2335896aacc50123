import { MODE_NAMES } from '../choices.ts';
import type { DemoSpec } from '../spec.ts';
import type { DemoState } from '../state.ts';

const labelOf = (values: readonly { value: number | string; label: string }[], value: number | string) =>
  values.find((one) => one.value === value)?.label ?? String(value);

/** Says how a demo stands after it was set, as far as that is not how it stood: one Korean sentence. */
export function toldChange(before: DemoState, after: DemoState, spec: DemoSpec): string {
  const said: string[] = [];
  if (after.mode !== before.mode)
    said.push((after.mode === 'measure' && spec.measure?.label) || MODE_NAMES[after.mode]);
  if (after.choice !== before.choice) said.push(`프로그램 ${spec.programs[after.choice].label}`);
  for (const { constant, label, values } of spec.knobs ?? []) {
    const value = after.constants[constant];
    if (value !== undefined && value !== before.constants[constant])
      said.push(`${label} ${labelOf(values, value)}`);
  }
  for (const [place, { label, values }] of spec.measure?.dials?.entries() ?? []) {
    const value = after.turned?.dials[place];
    if (value !== undefined && value !== before.turned?.dials[place])
      said.push(`${label} ${labelOf(values, value)}`);
  }
  if (after.mode === 'step' && (after.at !== before.at || said.length > 0))
    said.push(`${after.run.length}걸음 가운데 ${after.at}걸음`);
  return said.length === 0 ? '데모가 이미 그렇게 되어 있어요.' : `데모를 바꿨어요: ${said.join(', ')}.`;
}
