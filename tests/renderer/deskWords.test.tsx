import type { JSONContent } from '@tiptap/core';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Entry, entriesOf, type RichDoc, type RichNode, textOf, walk } from '#shared/model/richtext/node.ts';
import { adopt } from '../../renderer/screens/desk/editor/adopt.ts';
import { morph } from '../../renderer/screens/desk/editor/morph.ts';
import { tidyPasted } from '../../renderer/screens/desk/editor/paste.ts';
import { insertTable, runTableCommand, tableCommands } from '../../renderer/screens/desk/editor/table.ts';
import { articleId, doc, entry, evidence, json, openEditor, press, spanOf, type, verbatim } from './deskEditor.ts';

const said = 'Putin said the talks were useful.';
const called = 'Trump called the meeting very positive.';

const verbatimWords = (body: RichDoc): string[] =>
  [...walk(body)].flatMap((node: RichNode) =>
    node.marks?.some((mark) => mark.type === 'verbatim') ? [node.text ?? ''] : [],
  );
const evidenceIn = (body: RichDoc): unknown[] =>
  [...walk(body)].flatMap((node) => (node.type === 'evidence' ? [node.attrs?.spans] : []));
const entryOf = (body: RichDoc, id: string): Entry | undefined => entriesOf(body).find(({ attrs }) => attrs.id === id);

afterEach(() => {
  document.body.replaceChildren();
});

describe('words that stand in the source', () => {
  it('[E3] lose their verbatim mark as soon as one letter is typed into them, and the entry says edited', () => {
    const editor = openEditor(doc(entry('a', verbatim(said), evidence(said)), entry('b', verbatim(called))));
    type(editor, 'x', 8);
    expect(verbatimWords(json(editor))).toEqual([called]);
    expect(entryOf(json(editor), 'a')?.attrs.state).toBe('edited');
    expect(entryOf(json(editor), 'b')?.attrs.state).toBe('built');
    expect(evidenceIn(json(editor))).toEqual([[spanOf(said)]]);
  });

  it('[B4] a claim whose last evidence mark is taken away says that no source stands behind it, until it is put back', () => {
    const editor = openEditor(doc(entry('a', verbatim(said), evidence(said))));
    const margin = (): string => editor.view.dom.querySelector('.entry-margin')?.textContent ?? '';
    expect(margin()).not.toContain('no source');
    const mark = said.length + 2;
    editor.commands.deleteRange({ from: mark, to: mark + 1 });
    expect(evidenceIn(json(editor))).toEqual([]);
    expect(margin()).toContain('no source');
    editor.commands.insertContentAt(mark, evidence(said) as JSONContent);
    expect(margin()).not.toContain('no source');
  });

  it('[E3] keep it when only their look changes', () => {
    const editor = openEditor(doc(entry('a', verbatim(said), evidence(said))));
    editor.commands.setTextSelection({ from: 3, to: 8 });
    editor.commands.toggleBold();
    expect(verbatimWords(json(editor)).join('')).toBe(said);
    expect(entryOf(json(editor), 'a')?.attrs.state).toBe('built');
  });

  it('[E3] lose it when Enter parts them, and keep the evidence', () => {
    const editor = openEditor(doc(entry('a', verbatim(said), evidence(said))));
    editor.commands.setTextSelection(10);
    press(editor, 'Enter');
    expect(verbatimWords(json(editor))).toEqual([]);
    expect(evidenceIn(json(editor))).toEqual([[spanOf(said)]]);
    expect(entriesOf(json(editor)).map(({ attrs }) => attrs.id)).toEqual(['a']);
  });

  it('[E3] keep it while an input method composes and lose it when that ends', () => {
    vi.useFakeTimers();
    const editor = openEditor(doc(entry('a', verbatim(said))));
    editor.view.dispatch(editor.state.tr.insertText('あ', 6).setMeta('composition', 1));
    expect(verbatimWords(json(editor)).join('')).toContain('あ');
    editor.view.dom.dispatchEvent(new Event('compositionend', { bubbles: true }));
    vi.runAllTimers();
    vi.useRealTimers();
    expect(verbatimWords(json(editor))).toEqual([]);
  });

  it('[E4] get it back when the text comes back from the store', () => {
    const body = doc(entry('a', verbatim(said), evidence(said)));
    const editor = openEditor(body);
    type(editor, 'x', 8);
    adopt(editor, body);
    expect(json(editor)).toEqual(openEditor(body).getJSON());
  });

  it('[E4] leave the cursor where the typing was when that is undone', () => {
    const body = doc(entry('a', verbatim(said), evidence(said)), entry('b', verbatim(called)));
    const editor = openEditor(body);
    editor.commands.setTextSelection(8);
    type(editor, 'xy');
    expect(editor.state.selection.from).toBe(10);
    adopt(editor, body);
    expect(editor.state.selection.from).toBe(8);
    expect(entryOf(json(editor), 'a')?.attrs.state).toBe('built');
  });

  it('[E4] become any other text of the section whatever it was', () => {
    const word = fc.constantFrom(said, called, 'Own words. ', 'ab');
    const inline = fc.oneof(
      word.map((text): RichNode => ({ type: 'text', text })),
      fc.constantFrom(said, called).map((words) => verbatim(words)),
      fc.constantFrom(said, called).map((words) => verbatim(words, { type: 'bold' })),
      fc.constantFrom(said, called).map((words) => evidence(words)),
    );
    const paragraph = fc.array(inline, { maxLength: 4 }).map((content): RichNode => ({ type: 'paragraph', content }));
    const block = fc.oneof(
      paragraph,
      fc
        .tuple(fc.constantFrom('a', 'b'), fc.array(inline, { maxLength: 3 }))
        .map(([id, content]) => entry(id, ...content)),
      fc.array(paragraph, { minLength: 1, maxLength: 3 }).map((content): RichNode => ({ type: 'blockquote', content })),
    );
    const bodies = fc.array(block, { minLength: 1, maxLength: 4 }).map((content) => doc(...content));
    fc.assert(
      fc.property(bodies, bodies, (one, other) => {
        const editor = openEditor(one);
        const next = editor.schema.nodeFromJSON(other);
        const transaction = editor.state.tr;
        morph(transaction, editor.state.doc, next, 0);
        expect(transaction.doc.eq(next)).toBe(true);
        editor.destroy();
      }),
      { numRuns: 60 },
    );
  });

  it('[E4] leave the cursor where it was when another part of the section comes back changed', () => {
    const editor = openEditor(doc(entry('a', verbatim(said)), entry('b', verbatim(called))));
    editor.commands.setTextSelection(10);
    adopt(editor, doc(entry('a', verbatim(said))));
    expect(editor.state.selection.from).toBe(10);
    expect(textOf(json(editor))).toBe(said);
  });
});

describe('the evidence mark', () => {
  const body = doc(entry('a', verbatim(said), evidence(said)));
  const end = 2 + said.length;

  it('[E1] stays whole when words are typed on both sides of it', () => {
    const editor = openEditor(body);
    type(editor, ' today', end + 1);
    type(editor, ' now', end);
    expect(evidenceIn(json(editor))).toEqual([[spanOf(said)]]);
    expect(textOf(json(editor))).toBe(`${said} now today`);
  });

  it('[E3] that was the last of its entry is told as it goes, and no other is', () => {
    const tellUncited = vi.fn();
    const two = evidence(said);
    const editor = openEditor(
      doc(entry('a', { type: 'text', text: 'Words ' }, two, { type: 'text', text: ' and ' }, two)),
      { tellUncited },
    );
    editor.commands.setTextSelection(editor.state.doc.content.size - 2);
    press(editor, 'Backspace');
    editor.commands.deleteSelection();
    expect(tellUncited).not.toHaveBeenCalled();
    editor.commands.setTextSelection(9);
    press(editor, 'Backspace');
    editor.commands.deleteSelection();
    expect(tellUncited).toHaveBeenCalledOnce();
    type(editor, 'more');
    expect(tellUncited).toHaveBeenCalledOnce();
  });

  it('[E3] that was the last of its row is told, also where a Tab selected the cell and a key took its place', () => {
    const tellUncited = vi.fn();
    const cell = (...content: RichNode[]): RichNode => ({
      type: 'tableCell',
      attrs: { colspan: 1, rowspan: 1 },
      content: [{ type: 'paragraph', content }],
    });
    const { attrs = {} } = entry('r');
    const row: RichNode = {
      type: 'tableRow',
      attrs,
      content: [cell({ type: 'text', text: '2014' }), cell({ type: 'text', text: 'Words' }, evidence(said))],
    };
    const editor = openEditor(doc({ type: 'table', content: [row] }), { tellUncited });
    editor.commands.setTextSelection(4);
    press(editor, 'Tab');
    type(editor, 'Replaced.');
    expect(evidenceIn(json(editor))).toEqual([]);
    expect(tellUncited).toHaveBeenCalledOnce();
  });

  it('[E1] is selected by the first Backspace and goes with the second', () => {
    const editor = openEditor(body);
    editor.commands.setTextSelection(end + 1);
    press(editor, 'Backspace');
    expect(evidenceIn(json(editor))).toHaveLength(1);
    press(editor, 'Backspace');
    expect(evidenceIn(json(editor))).toHaveLength(0);
  });

  it('[E1] travels over the clipboard with its spans', () => {
    const from = openEditor(body);
    const html = from.getHTML();
    const to = openEditor(doc({ type: 'paragraph' }));
    to.view.pasteHTML(html);
    expect(evidenceIn(json(to))).toEqual([[spanOf(said)]]);
    expect(verbatimWords(json(to))).toEqual([said]);
  });

  it('[E3] is refused from the clipboard when it points outside the briefing’s sources', () => {
    const to = openEditor(doc({ type: 'paragraph' }));
    const spans = (source: string, last: number): string =>
      `<sup data-evidence='${JSON.stringify([{ source, start: 0, end: last }])}'>1</sup>`;
    to.view.pasteHTML(`<p>a${spans('ffffffffffffffff', 3)}b${spans(articleId, 99_999)}c</p>`);
    expect(evidenceIn(json(to))).toEqual([]);
    expect(textOf(json(to))).toBe('abc');
  });
});

describe('paste', () => {
  it('[E1] keeps headings, lists, tables and links, and drops scripts, pictures and unsafe links', () => {
    const editor = openEditor(doc({ type: 'paragraph' }));
    editor.view.pasteHTML(
      '<h2>Head</h2><p>One <b>two</b> <a href="https://example.org/a">three</a> <a href="javascript:alert(1)">four</a></p>' +
        '<ul><li>five</li></ul><table><tr><th>six</th></tr><tr><td>seven</td></tr></table>' +
        '<script>alert(1)</script><img src="https://example.org/x.png" onerror="alert(1)"><style>p{}</style>',
    );
    const body = json(editor);
    const types = [...walk(body)].map(({ type: name }) => name);
    expect(types).toEqual(expect.arrayContaining(['bulletList', 'table', 'tableHeader', 'tableCell']));
    const hrefs = [...walk(body)].flatMap((node) =>
      (node.marks ?? []).flatMap((mark) => (mark.type === 'link' ? [mark.attrs.href] : [])),
    );
    expect(hrefs).toEqual(['https://example.org/a']);
    expect(textOf(body)).not.toContain('alert');
    expect(body.content?.[0]?.content?.[0]).toEqual({ type: 'text', text: 'Head', marks: [{ type: 'bold' }] });
  });

  it('[E1] lets nothing through that could load something', () => {
    const html = tidyPasted('<p>a<img src=x onerror=y><object data=z></object><video src=v></video></p>');
    expect(html).toBe('<p>a</p>');
  });

  it('[E2] makes ids of its own for entries that stand in the briefing already, and keeps the id of one that was cut', () => {
    const html = openEditor(doc(entry('a', verbatim(said), evidence(said)))).getHTML();
    const copied = openEditor(doc({ type: 'paragraph' }), { taken: (id) => id === 'a' });
    copied.view.pasteHTML(html);
    expect(entriesOf(json(copied)).map(({ attrs }) => [attrs.id, attrs.state])).toEqual([['new-1', 'added']]);
    const moved = openEditor(doc({ type: 'paragraph' }));
    moved.view.pasteHTML(html);
    expect(entriesOf(json(moved)).map(({ attrs }) => [attrs.id, attrs.state])).toEqual([['a', 'built']]);
  });
});

describe('the keys of the editor', () => {
  it('[E1] two entries made by splitting one have two ids', () => {
    const editor = openEditor(doc(entry('a', verbatim(said))));
    editor.commands.setTextSelection(8);
    editor.chain().splitBlock().run();
    editor.view.dispatch(editor.state.tr.split(editor.state.selection.from, 2));
    const ids = entriesOf(json(editor)).map(({ attrs }) => attrs.id);
    expect(ids.length).toBeGreaterThan(1);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('[E1] Enter on an empty line leaves the entry', () => {
    const editor = openEditor(doc(entry('a', verbatim(said))));
    editor.commands.setTextSelection(2 + said.length);
    press(editor, 'Enter');
    press(editor, 'Enter');
    expect(json(editor).content?.map(({ type: name }) => name)).toEqual(['entry', 'paragraph']);
  });

  it('[E1] inserts a table and adds and removes rows and columns', () => {
    const editor = openEditor(doc({ type: 'paragraph' }));
    insertTable(editor);
    const size = (): [number, number] => {
      const table = json(editor).content?.[0];
      return [table?.content?.length ?? 0, table?.content?.[0]?.content?.length ?? 0];
    };
    expect(size()).toEqual([3, 3]);
    const run = (name: string): void => {
      const found = tableCommands.find((command) => command.name === name);
      runTableCommand(editor, found!.command);
    };
    editor.commands.setTextSelection(4);
    run('row-below');
    type(editor, 'Below');
    run('column-after');
    type(editor, 'Beside');
    run('row-above');
    type(editor, 'Above');
    expect(size()).toEqual([5, 4]);
    const rows = json(editor).content?.[0]?.content?.map((row) => row.content?.map(textOf));
    expect(rows?.slice(1, 3)).toEqual([
      ['', 'Above', '', ''],
      ['Below', 'Beside', '', ''],
    ]);
    run('delete-row');
    run('delete-row');
    run('delete-column');
    expect(size()).toEqual([3, 3]);
    run('delete-table');
    expect(json(editor)).toEqual(doc({ type: 'paragraph' }));
  });

  it('[E1] shows the guidance of an empty section and never stores it', () => {
    const editor = openEditor(doc({ type: 'paragraph' }));
    expect(editor.view.dom.querySelector('[data-guidance]')?.getAttribute('data-guidance')).toBe('Say why it matters.');
    expect(JSON.stringify(json(editor))).not.toContain('Say why');
    type(editor, 'a', 1);
    expect(editor.view.dom.querySelector('[data-guidance]')).toBeNull();
  });
});
