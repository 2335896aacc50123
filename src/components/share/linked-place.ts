/** A place that coursework can link to, `page#id`, as `/anchors.json` lists it. */
export interface LinkedPlace {
  id: string;
  title: string;
  /** Path of its page from the site's beginning. */
  page: string;
  /** What it is: a section, a question, a demo … */
  kind: string;
}
