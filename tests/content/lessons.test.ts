import { readdirSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { type DemoSpec, stepExhibits } from '../../src/components/demo/spec.ts';
import { sourceOf } from '../../src/content/sources.ts';
import { compile } from '../../src/engine/compiler.ts';
import { parseSchedule, Run } from '../../src/engine/index.ts';
import { textOf } from './lesson-text.ts';
import { permanent } from './permanent.ts';

// What demos say is computed when they are loaded; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 600_000 });

const content = new URL('../../src/content/', import.meta.url);

const lessons = Object.keys(permanent);

/** The pairs of a lesson, each with the ids of its sections. */
function pairsOf(lesson: string): { ids: string[]; text: string }[] {
  return [...textOf(lesson).matchAll(/^<Pair\b[^>]*>$(.*?)^<\/Pair>$/gms)].map(([, text]) => ({
    ids: [...text.matchAll(/^#{2,4} .*\{\/\* #([a-z0-9-]+) \*\/\}$/gm)].map(([, id]) => id),
    text,
  }));
}

async function demosOf(page: string): Promise<DemoSpec[]> {
  const module = await import(`../../src/content/demos/${page}.ts`);
  return module.demos;
}

test('there are 29 sections, in six lessons', () => {
  expect(lessons.flatMap((lesson) => permanent[lesson].sections)).toHaveLength(29);
  const files = readdirSync(new URL('lessons/', content)).filter((name) => name.endsWith('.mdx'));
  expect(files.map((name) => name.slice(0, -'.mdx'.length)).sort()).toEqual([...lessons].sort());
});

describe.each(lessons)('the lesson %s', (lesson) => {
  const { overviews = [], sections, parts = [] } = permanent[lesson];

  test('has its sections, in their order, each in a pair of its own', () => {
    const ids = pairsOf(lesson).flatMap(({ ids: [id] }) => id);
    expect(ids.filter((id) => !parts.includes(id))).toEqual(sections);
    expect(ids.filter((id) => parts.includes(id))).toEqual(parts);
    expect(pairsOf(lesson).every(({ ids }) => new Set(ids).size === ids.length)).toBe(true);
    const headings = overviews.length + sections.length;
    expect(textOf(lesson).match(/^## .*$/gm)).toHaveLength(headings);
    expect(textOf(lesson).match(/^## .*\*[^*]+\* \{\/\* #[a-z0-9-]+ \*\/\}$/gm)).toHaveLength(headings);
  });

  test.each(sections)('%s has all its parts', (id) => {
    const text = pairsOf(lesson).find(({ ids }) => ids.includes(id))?.text ?? '';
    const missing = Object.entries({
      correction: /<Correction id="[a-z0-9-]+" note="[^"]+">/,
      figures:
        /<Figures id="[\s\S]*<Figure id="[a-z0-9-]+" source="(engine|measured|literature|assumed)" label="[^"]+"/,
      check: /<Check id="[a-z0-9-]+" question="[^"]+"/,
      answer: /<Answer30 id="[a-z0-9-]+" question="[^"]+[?.]">/,
      demo: /<Demo slot="demo" id="[a-z0-9-]+" \/>/,
    }).filter(([, part]) => !part.test(text));
    expect(missing.map(([name]) => name)).toEqual([]);
    expect(text.match(/<Demo\b/g)).toHaveLength(1);
  });

  test('says where a measured or printed number is from', () => {
    const figures = textOf(lesson).match(/<Figure source="(measured|literature|assumed)"[^>]*>/g) ?? [];
    expect(figures.filter((figure) => !/ where=("[^"]+"|\{[^}]+\})/.test(figure))).toEqual([]);
  });

  test('asks nobody to read more than a few sentences at once', () => {
    const sentences = (text: string) => text.match(/[요다까][.?](?=\s|\)|<|$)/g)?.length ?? 0;
    const lines = textOf(lesson).split('\n');
    const items = lines.filter((line) => /^(- |\d+\. )/.test(line));
    const paragraphs = lines.filter((line) => /^[^-<#|\d]/.test(line));
    const answers = [...textOf(lesson).matchAll(/<Answer30[^>]*>(.*)<\/Answer30>/g)].map(([, text]) => text);
    expect(items.filter((text) => sentences(text) > 4)).toEqual([]);
    expect(paragraphs.filter((text) => sentences(text) > 7)).toEqual([]);
    expect(answers.filter((text) => sentences(text) > 2)).toEqual([]);
  });

  test('shows the demos of its page, each once', async () => {
    const demos = await demosOf(lesson);
    const shown = [...textOf(lesson).matchAll(/<Demo slot="demo" id="([a-z0-9-]+)"/g)].map(([, id]) => id);
    expect(shown).toEqual(permanent[lesson].demos);
    expect(new Set(shown).size).toBe(shown.length);
    expect(demos.map(({ id }) => id).sort()).toEqual([...shown].sort());
    expect(shown.filter((id) => sections.includes(id))).toEqual([]);
  });
});

test('each 30초 답 answers a question of its own', () => {
  const asked = lessons.flatMap((lesson) =>
    [...textOf(lesson).matchAll(/<Answer30(?: id="[a-z0-9-]+" question="([^"]*)")?/g)].map(
      ([, question]) => question,
    ),
  );
  expect(asked).not.toContain(undefined);
  expect(new Set(asked).size).toBe(asked.length);
  expect(asked.length).toBeGreaterThanOrEqual(29);
});

test('no two demos share an id', async () => {
  const ids = (await Promise.all(pages.map(demosOf))).flat().map(({ id }) => id);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
});

const pages = readdirSync(new URL('demos/', content)).map((name) => name.slice(0, -'.ts'.length));

describe.each(pages)('the demos of %s', (page) => {
  test('have programs that compile with every value of every knob', async () => {
    for (const demo of await demosOf(page)) {
      expect(demo.programs.length, demo.id).toBeGreaterThan(0);
      // Programs that are made to be measured have dials of their own.
      for (const { file } of demo.programs.filter(({ measured }) => !measured)) {
        const { constants } = compile(sourceOf(file));
        for (const knob of demo.knobs ?? []) {
          const own = constants.find(({ name }) => name === knob.constant);
          expect(own?.type, `${file} has no ${knob.constant}`).toBe('number');
          for (const { value } of knob.values)
            compile(sourceOf(file), { constants: { [knob.constant]: value } });
        }
      }
      const first = compile(sourceOf(demo.programs[0].file));
      for (const { constant, values } of demo.knobs ?? []) {
        const own = first.constants.find(({ name }) => name === constant);
        expect(
          values.map(({ value }) => value),
          `${demo.id}: ${constant}`,
        ).toContain(own?.value);
      }
    }
  });

  test('say in a sentence what the reader should see change', async () => {
    for (const { id, step } of await demosOf(page)) expect(step.sees, id).toMatch(/^[^.]+요\.$/);
  });

  test('start where they say', async () => {
    for (const { id, programs, start } of await demosOf(page)) {
      const run = new Run(compile(sourceOf(programs[0].file)), parseSchedule(start?.schedule ?? ''));
      expect(start?.at ?? 0, id).toBeLessThanOrEqual(run.length);
    }
  });

  test('ask what their programs and choices can answer', async () => {
    for (const { id, predict, step, knobs, programs } of await demosOf(page)) {
      if (predict) expect(predict.choices, id).toContain(predict.answer);
      for (const asked of stepExhibits(step)) {
        if (asked.kind === 'matrix')
          expect(
            (knobs ?? []).map(({ constant }) => constant),
            id,
          ).toContain(asked.knob);
        if (asked.kind === 'comparison') expect(programs.length, id).toBeGreaterThan(1);
      }
    }
  });
});
