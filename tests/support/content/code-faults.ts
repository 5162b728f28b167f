import { note, page, type ContentFault } from './sample.ts';

/** Code in a note, which computes nothing. */
export const codeFaults: readonly ContentFault[] = [
  {
    fault: 'an expression in the text',
    changed: { [page]: note('Here is {process.cwd()}.') },
    says: `${page}:9 "{process.cwd()}" is code, and a note computes nothing: write the words, or \\{ for a brace`,
  },
  {
    fault: 'an expression between two comments',
    changed: { [page]: note('Text.\n\n{/* a */ 1 + oops /* b */}') },
    says: `${page}:11 "{/* a */ 1 + oops /* b */}" is code, and a note computes nothing: write the words, or \\{ for a brace`,
  },
  {
    fault: 'braces with nothing in them',
    changed: { [page]: note('| a |\n| - |\n| {} |') },
    says: `${page}:11 "{}" is code, and a note computes nothing: write the words, or \\{ for a brace`,
  },
  {
    fault: 'an import',
    changed: { [page]: note("import x from 'y'\n\nText.") },
    says: `${page}:9 "import x from 'y'" is code: a note imports and exports nothing; its components are there without an import`,
  },
  {
    fault: 'an export',
    changed: { [page]: note('Text.\n\nexport const one = 1') },
    says: `${page}:11 "export const one = 1" is code: a note imports and exports nothing; its components are there without an import`,
  },
  {
    fault: 'an attribute that is computed',
    changed: { [page]: note('<Original row={50 + 7} />') },
    says: `${page}:9 <Original> row={50 + 7} is code: write row="...", or a number such as {7}`,
  },
  {
    fault: 'attributes that are computed together',
    changed: { [page]: note('<Original {...rows} />') },
    says: `${page}:9 <Original> "{...rows}" is code: write each attribute out`,
  },
  {
    fault: 'a script',
    changed: { [page]: note('Text.\n\n<script>alert(1)</script>') },
    says: `${page}:11 <script> is HTML: write Markdown, or a component such as <Command>`,
  },
  {
    fault: 'an element named like what every object has',
    changed: { [page]: note('Text.\n\n<constructor>a</constructor>') },
    says: `${page}:11 <constructor> is HTML: write Markdown, or a component such as <Command>`,
  },
  {
    fault: 'HTML inside a component',
    changed: { [page]: note('<Question ask="Why?">\n\n  Because <b>so</b>.\n\n</Question>') },
    says: `${page}:11 <b> is HTML: write Markdown, or a component such as <Command>`,
  },
  {
    fault: 'an element without a name',
    changed: { [page]: note('<>Text.</>') },
    says: `${page}:9 <> is HTML: write Markdown, or a component such as <Command>`,
  },
  {
    fault: 'an attribute that runs a script',
    changed: { [page]: note('A <b onclick="alert(1)">b</b>.') },
    says: `${page}:9 onclick="..." is code: a note holds no script and no style; leave it out`,
  },
  {
    fault: 'an attribute that sets a style',
    changed: { [page]: note('A <b style="color: red">b</b>.') },
    says: `${page}:9 style="..." is code: a note holds no script and no style; leave it out`,
  },
  {
    fault: 'an attribute of a component that would set a style',
    changed: { [page]: note('<Question ask="Why?" style="color: red">So.</Question>') },
    says: `${page}:9 <Question> unknown attribute "style"`,
  },
];
