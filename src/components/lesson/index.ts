import Answer30 from './Answer30.astro';
import Ask from './Ask.astro';
import Correction from './Correction.astro';
import Figure from './figures/Figure.astro';
import Figures from './figures/Figures.astro';
import Glance from './Glance.astro';
import GlanceRow from './GlanceRow.astro';
import Heading2 from './Heading2.astro';
import Heading3 from './Heading3.astro';
import More from './More.astro';
import Overview from './Overview.astro';
import Pair from './Pair.astro';
import Mark from './pointing/Mark.astro';
import Check from './question/Check.astro';
import Table from './Table.astro';
import Term from './Term.astro';

/** What a lesson can use without an import, beside the demos, which know the programs. */
export const lessonComponents = {
  h2: Heading2,
  h3: Heading3,
  table: Table,
  Answer30,
  Ask,
  Check,
  Correction,
  Figure,
  Figures,
  Glance,
  GlanceRow,
  Mark,
  More,
  Overview,
  Pair,
  Term,
};
