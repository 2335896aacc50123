import type { Program } from '../../engine/index.ts';
import type { DemoSpec } from './spec.ts';

/** What a demo is given when the site is built: everything that its first state shows, and nothing more. */
export interface DemoProps {
  spec: DemoSpec;
  /** Texts of the spec's programs, in its order. */
  sources: string[];
  /** For each of these, the kinds of its tokens (`packKinds`). */
  colours: string[];
  /** For each of these, the numbers of its constants. */
  constants: Record<string, number>[];
  /** The first program, compiled. */
  program: Program;
}

/** Props as one string: an island's attribute would otherwise wrap every number of a program by itself. */
export function pack({ program, ...props }: DemoProps): string {
  const { source: _, ...compiled } = program;
  return JSON.stringify({ ...props, program: compiled });
}

/** Undoes `pack`. */
export function unpack(data: string): DemoProps {
  const props = JSON.parse(data);
  props.program.source = props.sources[0];
  return props;
}
