import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RichDoc, spansOf, textOf, walk } from '#shared/model/richtext/node.ts';
import { Desk } from '../../renderer/screens/desk/Desk.tsx';
import { brokenQuotes } from '../../renderer/screens/desk/editor/brokenQuotes.ts';
import { ownWords } from '../../renderer/screens/desk/editor/ownWords.ts';
import { tidyPasted } from '../../renderer/screens/desk/editor/paste.ts';
import { insertTable } from '../../renderer/screens/desk/editor/table.ts';
import { ClientContext } from '../../renderer/state/client.ts';
import { useProse } from '../../renderer/state/prose.ts';
import { TooltipProvider } from '../../renderer/ui/Tooltip.tsx';
import { articleId, articleText, doc, entry, evidence, json, openEditor, press, verbatim } from './deskEditor.ts';
import { createFakeClient } from './fakeClient.ts';

const paragraph = (text?: string) =>
  text === undefined
    ? ({ type: 'paragraph' } as const)
    : ({ type: 'paragraph', content: [{ type: 'text', text }] } as const);
const words = (text: string) => ({ type: 'text', text }) as const;

/** Types letter by letter through the editor's input rules. */
function keys(editor: Editor, text: string): void {
  for (const letter of text) {
    const { from, to } = editor.state.selection;
    const taken = editor.view.someProp('handleTextInput', (handle) =>
      handle(editor.view, from, to, letter, () => editor.state.tr.insertText(letter, from, to)),
    );
    if (!taken) editor.view.dispatch(editor.state.tr.insertText(letter, from, to));
  }
}

describe('what is typed', () => {
  it.each([
    ['He said "no" -- twice...', 'He said “no” – twice…'],
    ["It's 'his' (\"ours\")", 'It’s ‘his’ (“ours”)'],
    ['2025-12-04', '2025-12-04'],
    ['a -- b', 'a – b'],
    ['--verbose', '--verbose'],
  ])('[E1] %s is set as %s', (typed, set) => {
    const editor = openEditor(doc(paragraph()));
    editor.commands.setTextSelection(1);
    keys(editor, typed);
    expect(textOf(json(editor))).toBe(set);
  });

  it.each([
    ['- a', 'bulletList'],
    ['1. a', 'orderedList'],
    ['> a', 'blockquote'],
  ])('[E1] %s begins a %s', (typed, type) => {
    const editor = openEditor(doc(paragraph()));
    editor.commands.setTextSelection(1);
    keys(editor, typed);
    expect(json(editor).content?.[0]?.type).toBe(type);
    expect(textOf(json(editor)).trim()).toBe('a');
  });
});

describe('paste', () => {
  const level = (n: number, bullet: string, text: string) =>
    `<p class=MsoListParagraph style='mso-list:l0 level${n} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${bullet}<span>&nbsp; </span></span><![endif]>${text}<o:p></o:p></p>`;

  it('[E1] makes lists of what Word calls lists, level by level', () => {
    const html = `<p>Before</p>${level(1, '·', 'One')}${level(2, 'o', 'Inner')}${level(1, '·', 'Two')}<p>After</p>${level(1, '1.', 'First')}`;
    const editor = openEditor(doc(paragraph()));
    editor.view.pasteHTML(html);
    const body = json(editor);
    expect(body.content?.map(({ type }) => type)).toEqual(['paragraph', 'bulletList', 'paragraph', 'orderedList']);
    const [one, two] = body.content?.[1]?.content ?? [];
    expect(one?.content?.map(({ type }) => type)).toEqual(['paragraph', 'bulletList']);
    expect(textOf(two!)).toBe('Two');
    expect(textOf(body)).not.toMatch(/[·]|1\./);
  });

  it('[E1] leaves Word paragraphs that are no list as they are', () => {
    expect(tidyPasted("<p class=MsoNormal style='margin:0'>1. Not a list</p>")).toContain('<p class="MsoNormal"');
  });

  it('[E1] does not make everything from Google Docs bold', () => {
    const editor = openEditor(doc(paragraph()));
    editor.view.pasteHTML(
      '<b style="font-weight:normal;" id="docs-internal-guid-1"><p><span style="font-weight:400">plain </span><span style="font-weight:700">bold</span></p></b>',
    );
    const texts = [...walk(json(editor))].filter(({ type }) => type === 'text');
    expect(texts.map(({ text, marks }) => [text, marks?.map(({ type }) => type)])).toEqual([
      ['plain ', undefined],
      ['bold', ['bold']],
    ]);
  });
});

describe('quoted words', () => {
  const broken = (...content: Parameters<typeof doc>) =>
    brokenQuotes(openEditor(doc(...content)).state.doc, (id) => (id === articleId ? articleText : undefined)).map(
      ({ words: found }) => found,
    );

  it('[E3] that are the source’s, letter for letter, are left alone', () => {
    expect(broken(entry('a', words('“the talks were useful”'), evidence('the talks were useful')))).toEqual([]);
    expect(broken(entry('a', words('“'), verbatim('the talks'), words(' […] useful”'), evidence('the talks')))).toEqual(
      [],
    );
    expect(broken(entry('a', words('the “useful” day'), evidence('useful')))).toEqual([]);
    expect(broken(paragraph('“anything at all”'))).toEqual([]);
    expect(broken(entry('a', words('“anything at all”')))).toEqual([]);
  });

  it('[E3] that were changed are shown, and where', () => {
    expect(broken(entry('a', words('“the talks were very useful”'), evidence('the talks')))).toEqual([
      'the talks were very useful',
    ]);
    const editor = openEditor(
      doc(paragraph('x'), entry('a', words('He: “talks were useless”'), evidence('the talks'))),
    );
    const [one] = brokenQuotes(editor.state.doc, () => articleText);
    expect(editor.state.doc.textBetween(one!.from, one!.to)).toBe('“talks were useless”');
  });
});

describe('an entry whose words were changed', () => {
  const own = (state: string, ...content: Parameters<typeof entry>[1][]) => {
    const made = entry('a', ...content);
    const editor = openEditor(doc({ ...made, attrs: { ...made.attrs, state } }));
    return ownWords(editor.state.doc, () => articleText).map(({ from, to }) => editor.state.doc.textBetween(from, to));
  };

  it('[E3] shows which words are not in what it rests on', () => {
    expect(
      own('edited', words('Trump called the meeting rather [2025] poor.'), evidence('Trump called the meeting')),
    ).toEqual(['rather', 'poor']);
  });

  it('[E3] shows none where it was not changed, rests on nothing, or the words are verbatim', () => {
    expect(own('built', words('Rather poor.'), evidence('Trump called'))).toEqual([]);
    expect(own('edited', words('Rather poor.'))).toEqual([]);
    expect(own('edited', verbatim('the talks'), evidence('Trump called'))).toEqual([]);
  });
});

describe('style notes on a changed entry', () => {
  const note = (from: number, to: number) => ({
    kind: 'passive' as const,
    from,
    to,
    words: '',
    remark: { is: 'no-agent', word: 'was decided' } as const,
  });
  const shown = async (state: string, from: number, to: number) => {
    const made = entry('a', words('Trump called the meeting oddly useless.'), evidence('Trump called the meeting'));
    const editor = openEditor(doc({ ...made, attrs: { ...made.attrs, state } }), { notesOn: () => [note(from, to)] });
    await new Promise((resolve) => setTimeout(resolve, 20));
    return [...editor.view.dom.querySelectorAll('.remark')].map((one) => one.textContent).join('');
  };

  it('[B7] are on words the analyst brought, not on those the source has too', async () => {
    expect(await shown('edited', 27, 40)).toBe('oddly useless');
    expect(await shown('edited', 2, 26)).toBe('');
    expect(await shown('added', 2, 26)).toBe('Trump called the meeting');
  });
});

describe('a table', () => {
  it('[E1] gains and loses rows and columns by keys', () => {
    const editor = openEditor(doc(paragraph()));
    insertTable(editor);
    const size = () => {
      const rows = json(editor).content?.[0]?.content ?? [];
      return [rows.length, rows[0]?.content?.length];
    };
    expect(size()).toEqual([3, 3]);
    press(editor, 'ArrowDown', { ctrlKey: true, altKey: true });
    press(editor, 'ArrowRight', { ctrlKey: true, altKey: true });
    expect(size()).toEqual([4, 4]);
    press(editor, 'Backspace', { ctrlKey: true, altKey: true });
    expect(size()).toEqual([3, 4]);
  });

  it('[E1] says of a row without words that it does not print', () => {
    const editor = openEditor(doc(paragraph()));
    insertTable(editor);
    expect(editor.view.dom.querySelectorAll('.row-empty')).toHaveLength(3);
    keys(editor, 'When');
    expect(editor.view.dom.querySelectorAll('.row-empty')).toHaveLength(2);
  });
});

describe('evidence marks', () => {
  const edit = fc.oneof(
    fc.record({ kind: fc.constant('type' as const), at: fc.nat(), text: fc.string({ minLength: 1, maxLength: 4 }) }),
    fc.record({ kind: fc.constant('delete' as const), at: fc.nat(), length: fc.nat(12) }),
    fc.record({ kind: fc.constant('enter' as const), at: fc.nat() }),
    fc.record({ kind: fc.constant('move' as const), at: fc.nat(), length: fc.nat(20), to: fc.nat() }),
  );

  it('[E1] [E3] stay whole or go whole under any run of typing, deleting, Enter, cut and paste', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 15 }), (edits) => {
        const editor = openEditor(
          doc(
            entry('a', verbatim('Putin said'), evidence('Putin said'), words(' and more'), evidence('Trump called')),
            paragraph('Free text.'),
          ),
        );
        const spans = new Set(marksIn(editor));
        for (const one of edits) apply(editor, one);
        expect(marksIn(editor).every((mark) => spans.has(mark))).toBe(true);
        expect(RichDoc.safeParse(json(editor)).success).toBe(true);
        editor.destroy();
      }),
      { numRuns: 60 },
    );
  });

  const marksIn = (editor: Editor): string[] =>
    [...walk(json(editor))].filter(({ type }) => type === 'evidence').map((node) => JSON.stringify(spansOf(node)));

  /** A selection of text that begins and ends as near to these places as there is text. */
  function select(editor: Editor, from: number, to: number): void {
    const { doc: now, tr } = editor.state;
    editor.view.dispatch(tr.setSelection(TextSelection.between(now.resolve(from), now.resolve(to))));
  }

  function apply(editor: Editor, one: { kind: string; at: number; text?: string; length?: number; to?: number }): void {
    const size = editor.state.doc.content.size;
    const at = one.at % (size + 1);
    const end = Math.min(size, at + (one.length ?? 0));
    select(editor, at, one.kind === 'type' || one.kind === 'enter' ? at : end);
    const { from, to } = editor.state.selection;
    if (one.kind === 'type') editor.view.dispatch(editor.state.tr.insertText(one.text ?? 'x', from, to));
    if (one.kind === 'enter') press(editor, 'Enter');
    if (one.kind === 'delete') editor.commands.deleteSelection();
    if (one.kind === 'move') {
      const html = editor.view.serializeForClipboard(editor.state.selection.content()).dom.innerHTML;
      editor.commands.deleteSelection();
      const place = (one.to ?? 0) % (editor.state.doc.content.size + 1);
      select(editor, place, place);
      if (html !== '') editor.view.pasteHTML(html);
    }
  }
});

describe('likelihood words and style notes', () => {
  beforeEach(() => {
    localStorage.clear();
    useProse.setState({ off: [], scale: 'icd-203' });
    vi.stubGlobal('IntersectionObserver', undefined);
  });
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  async function openAt(section: string) {
    const user = userEvent.setup();
    render(
      <ClientContext value={createFakeClient()}>
        <TooltipProvider>
          <Desk id="ferry" />
        </TooltipProvider>
      </ClientContext>,
    );
    const dom = await screen.findByRole('textbox', { name: section });
    const { editor } = dom as unknown as { editor: Editor };
    act(() => {
      dom.focus();
      editor.commands.focus('end');
    });
    return { user, dom, editor };
  }

  it('[B7] a likelihood word is chosen from the scale, and the scale is remembered', async () => {
    const { user, editor } = await openAt('Why it matters');
    act(() => editor.view.dispatch(editor.state.tr.insertText('A strike is')));
    await user.click(screen.getByRole('button', { name: 'Likelihood and confidence' }));
    await user.click(await screen.findByRole('menuitemcheckbox', { name: 'PHIA yardstick' }));
    await user.click(screen.getByRole('button', { name: 'Likelihood and confidence' }));
    await user.click(await screen.findByRole('menuitem', { name: 'highly likely (80–90 %)' }));
    expect(editor.getText()).toBe('A strike is highly likely');
    expect(localStorage.getItem('brevier.prose')).toContain('phia');
  });

  it('[B7] a likelihood with a confidence in one sentence is remarked on, explained, and can be switched off', async () => {
    const { user, dom, editor } = await openAt('Why it matters');
    act(() => editor.view.dispatch(editor.state.tr.insertText('We judge with high confidence that it is likely.')));
    await waitFor(() => expect(dom.querySelector('.remark')).not.toBeNull(), { timeout: 3000 });
    act(() => void editor.commands.setTextSelection(16));
    const note = await screen.findByRole('complementary', { name: 'Style note' });
    expect(note.textContent).toContain('put them in two sentences');
    expect(note.textContent).toContain('ICD 203 keeps them in two');
    await user.click(screen.getByRole('button', { name: /^Switch off/ }));
    await waitFor(() => expect(dom.querySelector('.remark')).toBeNull());
    expect(editor.getText()).toBe('We judge with high confidence that it is likely.');
    expect(useProse.getState().off).toEqual(['likelihood-and-confidence']);
  });

  it('[E3] words of the source are never remarked on', async () => {
    const { dom } = await openAt('Key points');
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(dom.querySelector('.remark')).toBeNull();
  });

  it('[E3] a quotation that is changed is shown as broken at once after the pause', async () => {
    const { dom, editor } = await openAt('Key points');
    let at = 0;
    editor.state.doc.descendants((node, pos) => {
      const inside = node.text?.indexOf('carry over') ?? -1;
      if (inside >= 0) at = pos + inside;
    });
    act(() => editor.view.dispatch(editor.state.tr.insertText('never ', at)));
    const shown = () => [...dom.querySelectorAll('.remark-broken')].map((part) => part.textContent).join('');
    await waitFor(() => expect(shown()).toContain('“would never carry'), { timeout: 3000 });
    fireEvent.blur(dom);
  });
});
