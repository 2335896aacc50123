import { createHash } from 'node:crypto';
import { packKinds } from '../components/demo/code/packed-kinds.ts';
import { constantsOf } from '../components/demo/measure/configuration.ts';
import { pack } from '../components/demo/props.ts';
import type { DemoSpec } from '../components/demo/spec.ts';
import { compile } from '../engine/compiler.ts';
import type { Program } from '../engine/index.ts';
import { tokensOf } from './shiki.ts';
import { sourceOf } from './sources.ts';
import { specOf } from './specs.ts';

/** A demo as the build knows it. */
interface BuiltDemo {
  spec: DemoSpec;
  /** The first program of the spec. */
  program: Program;
  /** What its island is given, and the address of the file that has it: its name changes with what it says. */
  data: string;
  address: string;
}

async function build(id: string): Promise<BuiltDemo> {
  const spec = specOf(id);
  const sources = spec.programs.map(({ file }) => sourceOf(file));
  const program = compile(sources[0]);
  const colours = (await Promise.all(sources.map(tokensOf))).map(packKinds);
  const constants = sources.map((source) => constantsOf(compile(source)));
  const data = pack({ spec, sources, colours, constants, program });
  const hash = createHash('sha256').update(data).digest('base64url').slice(0, 8);
  return { spec, program, data, address: `${import.meta.env.BASE_URL}demos/${id}.${hash}.json` };
}

const built = new Map<string, Promise<BuiltDemo>>();

/** The demo with this id; throws where there is none, or more than one. */
export function builtDemo(id: string): Promise<BuiltDemo> {
  // A development server sees other files the next time.
  const kept = import.meta.env.DEV ? undefined : built.get(id);
  const demo = kept ?? build(id);
  built.set(id, demo);
  return demo;
}
