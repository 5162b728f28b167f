import Command from '../commands/Command.astro';
import Session from '../commands/Session.astro';
import Figure from '../figures/Figure.astro';
import FigureRef from '../figures/FigureRef.astro';
import Said from '../recordings/Said.astro';
import Annotated from './Annotated.astro';
import Chart from './Chart.astro';
import Cited from './Cited.astro';
import Fence from './Fence.astro';
import H2 from './H2.astro';
import H3 from './H3.astro';
import Line from './Line.astro';
import Link from './Link.astro';
import Original from './Original.astro';
import Question from './Question.astro';
import Table from './Table.astro';
import Term from './Term.astro';

/** What a note may use without an import; its attributes are checked by vocabulary-rules.ts. */
export const vocabulary = {
  a: Link,
  h2: H2,
  h3: H3,
  pre: Fence,
  table: Table,
  Annotated,
  Chart,
  Cited,
  Command,
  Figure,
  FigureRef,
  Line,
  Original,
  Question,
  Said,
  Session,
  Term,
};
