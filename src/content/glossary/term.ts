/** A term of the glossary. Its id is permanent: lessons and links lead to `/glossary/#id`. */
export interface GlossaryTerm {
  id: string;
  korean: string;
  /** Other Korean and English names under which readers know it. */
  aliases?: readonly string[];
  english: string;
  /** One to three sentences that would do as an answer in an exam; shown beside the word in lessons, too. */
  definition: string;
  /** How it differs from its neighbours, with which it is mistaken. */
  differs?: string;
  /** Programs that show it, by the names of their files. */
  programs?: readonly string[];
}

/** Terms that belong together, in the order in which one builds on another. */
export interface GlossaryGroup {
  name: string;
  terms: readonly GlossaryTerm[];
}
