import type { Language } from '#shared/messages/languages.ts';
import type { BriefingKind } from '#shared/model/briefing.ts';
import type { ExportFormat } from '#shared/model/exportFormat.ts';
import type { EntryKind } from '#shared/model/richtext/schema.ts';
import type { SectionKind } from '#shared/model/section.ts';
import type { SideView } from '../../state/panes.ts';

/** What other keys follow: free in browsers that ask the page first, on desktops, in the editor and in screen readers. */
export const leader = 'mod+j';

/** A first key after the leader that opens a family of commands, each by further keys. */
export const families = {
  kind: `${leader} k`,
  table: `${leader} t`,
  entry: `${leader} e`,
  add: `${leader} a`,
  language: `${leader} i`,
  file: `${leader} f`,
} as const;

const { kind, table, entry, add, language, file } = families;

/**
 * [E5] The keys of every action, for the palette, the sheet, menus and tooltips alike: one press for what is done many times a day, a letter
 * or more after the leader for the rest. Letters go by their place on a Latin keyboard, and there are no digits: some keyboards type them shifted.
 */
export const actionKeys = {
  palette: 'mod+k',
  undo: 'mod+z',
  redo: 'mod+shift+z',
  save: 'mod+s',
  export: 'mod+shift+e',
  'export-options': `${leader} x`,
  'export-docx': `${file} d`,
  'export-md': `${file} m`,
  'export-html': `${file} w`,
  'export-txt': `${file} t`,
  'export-json': `${file} j`,
  'export-timeline': `${file} l`,
  'export-figures': `${file} f`,
  'export-calendar': `${file} c`,
  print: 'mod+alt+p',
  masthead: `${leader} d`,
  look: `${leader} p`,
  'marking-menu': `${leader} m`,
  marking: `${leader} q`,
  tags: `${leader} j`,
  archive: 'mod+alt+a',
  'source-details': `${leader} s`,
  'another-article': `${leader} u`,
  'new-version': `${leader} v`,
  'article-changes': `${leader} z`,
  'left-out': `${leader} l`,
  history: 'mod+shift+h',
  new: `${leader} n`,
  library: `${leader} b`,

  bold: 'mod+b',
  italic: 'mod+i',
  bulletList: 'mod+shift+8',
  orderedList: 'mod+shift+7',
  blockquote: 'mod+shift+b',
  link: 'mod+alt+k',
  likelihood: `${leader} w`,
  'insert-table': `${table} n`,
  'row-above': `${table} arrowup`,
  'row-below': `${table} arrowdown`,
  'column-before': `${table} arrowleft`,
  'column-after': `${table} arrowright`,
  'delete-row': `${table} r`,
  'delete-column': `${table} c`,
  'delete-table': `${table} t`,
  cell: 'tab',
  break: 'shift+enter',

  review: 'mod+alt+r',
  offers: 'mod+alt+o',
  'next-entry': 'f8',
  'previous-entry': 'shift+f8',
  'accept-entry': 'mod+enter',
  'drop-entry': 'mod+shift+delete',

  'move-up': 'alt+arrowup',
  'move-down': 'alt+arrowdown',
  hide: 'mod+.',
  rename: `${leader} r`,
  'section-history': `${leader} h`,
  'section-menu': `${leader} o`,
  'remove-section': `${leader} backspace`,

  'next-pane': 'f6',
  'previous-pane': 'shift+f6',
  preview: 'mod+p',
  outline: 'mod+\\',
  evidence: 'mod+alt+\\',
  why: `${leader} g`,
  notes: `${leader} y`,
  theme: `${leader} c`,
  shortcuts: '?',

  'kind-note': `${kind} n`,
  'kind-background': `${kind} b`,
  'kind-meeting': `${kind} m`,
  'kind-readout': `${kind} r`,
  'kind-press': `${kind} p`,

  'entry-fact': `${entry} f`,
  'entry-claim': `${entry} c`,
  'entry-assessment': `${entry} a`,
  'entry-gap': `${entry} g`,

  'view-source': 'mod+alt+1',
  'view-quotations': 'mod+alt+2',
  'view-people': 'mod+alt+3',
  'view-timeline': 'mod+alt+4',
  'view-origins': 'mod+alt+5',
  'view-preview': 'mod+alt+6',

  'language-en': `${language} e`,
  'language-uk': `${language} u`,

  'add-bottom-line': `${add} b l`,
  'add-why-it-matters': `${add} w m`,
  'add-key-judgements': `${add} k j`,
  'add-key-points': `${add} k p`,
  'add-background': `${add} b g`,
  'add-positions': `${add} p o`,
  'add-timeline': `${add} t l`,
  'add-people': `${add} p e`,
  'add-figures': `${add} f i`,
  'add-quotations': `${add} q u`,
  'add-terms': `${add} t e`,
  'add-sourcing': `${add} s o`,
  'add-unknowns': `${add} n k`,
  'add-watch': `${add} w a`,
  'add-recommendation': `${add} r e`,
  'add-format': `${add} w w`,
  'add-objective': `${add} o b`,
  'add-participants': `${add} p a`,
  'add-likely-points': `${add} l p`,
  'add-our-points': `${add} o p`,
  'add-questions': `${add} q a`,
  'add-sensitive': `${add} s i`,
  'add-press-line': `${add} p l`,
  'add-points-made': `${add} p m`,
  'add-agreed': `${add} a g`,
  'add-not-agreed': `${add} n a`,
  'add-actions': `${add} a c`,
  'add-headline': `${add} h f`,
  'add-claims': `${add} c l`,
  'add-accurate': `${add} a r`,
  'add-inaccurate': `${add} i n`,
  'add-unverified': `${add} u v`,
  'add-lines-to-take': `${add} l t`,
  'add-expected-questions': `${add} q e`,
  'add-spokesperson': `${add} s p`,
  'add-distribution': `${add} d i`,
  'add-comment': `${add} c o`,
  'add-own': `${add} m y`,
} as const satisfies Readonly<Record<string, string>> &
  Readonly<Record<`kind-${BriefingKind}` | `entry-${EntryKind}` | `view-${SideView}`, string>> &
  Readonly<Record<`language-${Language}` | `add-${SectionKind}` | `export-${ExportFormat}`, string>>;

export type ActionId = keyof typeof actionKeys;
