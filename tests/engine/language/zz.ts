import fc from 'fast-check';
import { compile } from '../../../src/engine/compiler.ts';
import { follow, ProgramError, Run } from '../../../src/engine/index.ts';
import { type Outcome, runInNode } from './oracle.ts';
import { program } from './programs.ts';
const texts = fc.sample(program, {numRuns: Number(process.argv[2] ?? 200), seed: Number(process.argv[3] ?? 1)});
const stat: Record<string, number> = {}; const msgs: Record<string, number>={};
let shown=0; let tn=0,tc=0,tm=0;
for (const t of texts) {
  let a=performance.now();
  const want = runInNode(t);
  tn+=performance.now()-a; a=performance.now();
  let got: Outcome;
  try {
    const p = compile(t);
    tc+=performance.now()-a; a=performance.now();
    const run = follow(new Run(p), { kind: 'fcfs' }, { maxSteps: want.kind === 'endless' ? 1000 : 100_000 });
    const { end, output } = run.at(run.length);
    got = { kind: end as any, output: output.map((line) => line.text) };
    tm+=performance.now()-a;
  } catch (e: any) {
    if (!(e instanceof ProgramError)) { console.log(t); throw e; }
    for (const m of e.errors) msgs[m.message.replace(/`[^`]*`/g,'``')] = (msgs[m.message.replace(/`[^`]*`/g,'``')]??0)+1;
    stat.error=(stat.error??0)+1; if (shown++<0) console.log(t,'\n',e.message); continue;
  }
  const same = want.kind === got.kind && want.output.join('\n') === got.output.join('\n');
  const k = want.kind+(same?' same':' DIFF '+got.kind); stat[k]=(stat[k]??0)+1;
  if (!same && want.kind!=='endless' && shown++<2) console.log(t, JSON.stringify(want), JSON.stringify(got));
}
console.log(stat, msgs, 'node',tn/texts.length,'compile',tc/texts.length,'machine',tm/texts.length, texts.reduce((a,b)=>a+b.length,0)/texts.length);
