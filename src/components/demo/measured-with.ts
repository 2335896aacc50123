import { dialsOf } from './exhibits/measure.ts';
import type { DemoSpec } from './spec.ts';

/** Whether a value of a constant is one that 시간 재기 measures with, so that a link may name it. */
export function measuredWith({ measure }: DemoSpec, constant: string, value: number): boolean {
  if (measure === undefined) return false;
  const { dials = [], compare = [], constants, answer, more } = measure;
  const turned = [...dials, ...dialsOf([answer, ...more])].filter((dial) => dial.constant === constant);
  return (
    turned.some((dial) => dial.values.some((one) => one.value === value)) ||
    [{ constants }, ...compare].some((fixed) => fixed.constants?.[constant] === value)
  );
}
