import type { MeasureExhibit } from '../../src/components/demo/exhibits/measure.ts';
import type { MeasureSpec } from '../../src/components/demo/spec.ts';

/** What a section asks of an exhibit of 시간 재기, where it shows that. */
export function askedFor<Kind extends MeasureExhibit['kind']>(
  { answer, more }: Pick<MeasureSpec, 'answer' | 'more'>,
  kind: Kind,
): Extract<MeasureExhibit, { kind: Kind }> | undefined {
  return [answer, ...more].find(
    (spec): spec is Extract<MeasureExhibit, { kind: Kind }> => spec.kind === kind,
  );
}
