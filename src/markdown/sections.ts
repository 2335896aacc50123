import { basename } from 'node:path';
import type { Heading, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { attribute, isJsx, type JsxElement, setAttribute } from './jsx.ts';

/** A section of a lesson as contents lists, search and the glossary need it. */
export interface Section {
  id: string;
  title: string;
  english: string;
  /** What the section belongs to within its lesson, such as 장점; empty where it stands alone. */
  group: string;
  text: string;
  /** Its parts that have headings with ids of their own. Their text is no text of the section. */
  parts: SectionPart[];
  /** Where it leads to terms of the glossary. */
  terms: TermUse[];
  /** What it asks the reader: no text of the section either. */
  questions: SectionQuestion[];
}

/** A question of a section, with the text of its answer. */
export interface SectionQuestion {
  id: string;
  question: string;
  text: string;
}

/** A part of a section under a smaller heading, to which links lead. */
export interface SectionPart {
  id: string;
  title: string;
  english: string;
  text: string;
}

/** A place that leads to a term of the glossary. */
export interface TermUse {
  /** The term's id. */
  term: string;
  /** Id and title of the nearest heading above that has an id. */
  id: string;
  title: string;
}

type AnyNode = Root | RootContent;

function children(node: AnyNode): AnyNode[] {
  return 'children' in node ? (node.children as AnyNode[]) : [];
}

/** What holds a section: a pair of prose and demo, or an overview. */
function isBlock(node: AnyNode): node is AnyNode & JsxElement {
  return isJsx(node) && (node.name === 'Pair' || node.name === 'Overview');
}

/** Text that a reader sees. Attributes count too: a correction and a question are written as such. */
function textOf(node: AnyNode): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  const own = isJsx(node)
    ? ['note', 'question', 'title', 'label'].map((name) => attribute(node, name) ?? '')
    : [];
  const inline = node.type === 'paragraph' || node.type === 'heading';
  return [...own, ...children(node).map(textOf)].filter((part) => part !== '').join(inline ? '' : ' ');
}

function titleOf(heading: Heading): { title: string; english: string } {
  const english = heading.children.find((child) => child.type === 'emphasis');
  const title = heading.children.filter((child) => child !== english);
  return {
    title: title.map(textOf).join('').trim(),
    english: english === undefined ? '' : textOf(english).trim(),
  };
}

const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/** The question that a node is, if it is one. */
function questionsIn(node: AnyNode): SectionQuestion[] {
  if (!isJsx(node) || node.name !== 'Check') return [];
  const [id, question] = ['id', 'question'].map((name) => attribute(node, name) ?? '');
  return [{ id, question, text: plain(children(node).map(textOf).join(' ')) }];
}

function collectSections(tree: Root): Section[] {
  const sections: Section[] = [];
  let heading = { id: '', title: '' };
  /** Whose text is being read: a section, or a part of it. */
  let told: Pick<Section, 'text'> | undefined;

  function walk(node: AnyNode, group: string): void {
    const id = node.type === 'heading' ? node.data?.hProperties?.id : undefined;
    if (node.type === 'heading' && id !== undefined) heading = { id: String(id), title: titleOf(node).title };
    if (node.type === 'heading' && node.depth === 2) {
      const section = {
        id: String(id),
        ...titleOf(node),
        group,
        text: '',
        parts: [],
        terms: [],
        questions: [],
      };
      sections.push(section);
      told = section;
      return;
    }
    if (isBlock(node)) {
      for (const child of children(node)) walk(child, attribute(node, 'group') ?? '');
      return;
    }
    const section = sections.at(-1);
    if (section === undefined || told === undefined) return;
    if (node.type === 'heading' && id !== undefined) {
      const part = { id: String(id), ...titleOf(node), text: '' };
      section.parts.push(part);
      told = part;
      return;
    }
    const questions = questionsIn(node);
    section.questions.push(...questions);
    if (questions.length === 0) told.text = plain(`${told.text} ${textOf(node)}`);
    collectTerms(node, section.terms, heading);
  }

  for (const child of tree.children) walk(child, '');
  return sections;
}

function collectTerms(node: AnyNode, uses: TermUse[], heading: Pick<TermUse, 'id' | 'title'>): void {
  const term = isJsx(node) && node.name === 'Term' ? attribute(node, 'id') : undefined;
  if (term !== undefined && !uses.some((use) => use.term === term && use.id === heading.id))
    uses.push({ term, ...heading });
  for (const child of children(node)) collectTerms(child, uses, heading);
}

/**
 * Puts the sections of a page into its frontmatter, the title of the lesson on each of its blocks, which shows it
 * above the section, and on each question the id of the lesson that asks it. Runs after the ids and terms are known.
 */
export function remarkSections() {
  return (tree: Root, file: VFile): void => {
    const frontmatter = file.data.astro?.frontmatter;
    if (frontmatter === undefined) return;
    for (const child of tree.children) {
      if (isBlock(child)) setAttribute(child, 'lesson', String(frontmatter.title));
    }
    const lesson = basename(file.path, '.mdx');
    visit(tree, (node) => {
      if (isJsx(node) && node.name === 'Check')
        setAttribute(node, 'of', `${lesson}#${attribute(node, 'id') ?? ''}`);
    });
    frontmatter.sections = collectSections(tree);
  };
}
