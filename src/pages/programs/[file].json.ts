import type { APIRoute, GetStaticPaths } from 'astro';
import type { Served } from '../../components/demo/link/foreign.ts';
import { constantsOf } from '../../components/demo/measure/configuration.ts';
import { programOf } from '../../content/programs.ts';
import { declaredBy, programFiles, sourceOf } from '../../content/sources.ts';

export const getStaticPaths = (() =>
  programFiles.map((file) => ({ params: { file } }))) satisfies GetStaticPaths;

/** A program by its name: links to it keep opening in sections that no longer show it. */
export const GET: APIRoute = ({ params: { file = '' } }) => {
  const served: Served = {
    label: declaredBy(file).title,
    source: sourceOf(file),
    constants: constantsOf(programOf(file)),
  };
  return new Response(JSON.stringify(served), { headers: { 'Content-Type': 'application/json' } });
};
