// oxlint-disable-next-line typescript/triple-slash-reference -- types without a module: nothing to import
/// <reference path="../../main/pdf/modules.d.ts" />
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openFonts } from '#main/pdf/fonts.ts';
import { lookOf } from '#main/pdf/look.ts';
import { figureGround } from '#main/pdf/pages/figure.ts';
import { cite } from '#shared/citations.ts';
import { drawFigure } from '#shared/figures/figureOf.ts';
import { toldIn } from '#shared/figures/told.ts';
import type { Briefing, BriefingKind } from '#shared/model/briefing.ts';
import { entriesOf, spansOf, walk } from '#shared/model/richtext/node.ts';
import { usualStyle } from '#shared/model/style.ts';
import { Desk } from '../../renderer/screens/desk/Desk.tsx';
import { DrawingView } from '../../renderer/screens/desk/evidence/Drawing.tsx';
import { originsShown, timelineShown } from '../../renderer/screens/desk/evidence/figures.ts';
import { quotationsOf } from '../../renderer/screens/desk/evidence/quotationsOf.ts';
import { ClientContext } from '../../renderer/state/client.ts';
import { usePanes } from '../../renderer/state/panes.ts';
import { TooltipProvider } from '../../renderer/ui/Tooltip.tsx';
import { laidOut } from '../pdf/laid.ts';
import { fontFolder } from '../pdf/set.ts';
import { createFakeClient } from './fakeClient.ts';
import { talks, talksBriefing, talksReading } from './talks.ts';

/** Nothing comes near: only the first sections have editors. */
class FarObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

beforeEach(() => {
  vi.stubGlobal('IntersectionObserver', FarObserver);
  usePanes.setState({ view: 'source', side: true, outline: true, back: undefined });
});

afterEach(() => {
  cleanup();
  localStorage.clear();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

async function open(kind: BriefingKind = 'background') {
  const briefing = talksBriefing(kind);
  const client = createFakeClient({ briefings: [briefing], sources: [talks], readings: [talksReading] });
  const user = userEvent.setup();
  render(
    <ClientContext value={client}>
      <TooltipProvider>
        <Desk id="talks" />
      </TooltipProvider>
    </ClientContext>,
  );
  await screen.findByRole('article', { name: 'Briefing' });
  await waitFor(() => expect(document.querySelector('[data-sentence]')).not.toBeNull());
  const view = async (name: string) => {
    await user.click(screen.getByRole('tab', { name }));
    return screen.getByRole('tabpanel');
  };
  const stored = async () => (await client.briefings.get({ id: 'talks' })).briefing;
  return { user, view, stored, briefing };
}

/** Puts the cursor into an entry of the page. */
async function cursorIn(id: string): Promise<void> {
  await waitFor(() => expect(document.querySelector(`.ProseMirror [data-entry="${id}"]`)).not.toBeNull());
  const dom = document.querySelector(`.ProseMirror [data-entry="${id}"]`)!.closest('.ProseMirror') as HTMLElement;
  const { editor } = dom as unknown as { editor: import('@tiptap/core').Editor };
  act(() => {
    let at = 0;
    editor.state.doc.descendants((node, pos) => {
      if (node.attrs.id === id) at = pos;
    });
    dom.focus();
    editor.commands.setTextSelection(at + 2);
  });
}

const entryOf = ({ sections }: Briefing, kind: string, nth: number) =>
  entriesOf(sections.find((section) => section.kind === kind)!.body)[nth]!;

describe('the views of the evidence', () => {
  it('[F3] lists every quotation once, under who said it, with its carrier and grade', async () => {
    const { view } = await open();
    const panel = await view('Quotes');
    const lines = within(panel).getAllByRole('listitem');
    const spoken = talksReading.quotations.filter(({ use }) => use === 'speech');
    expect(lines).toHaveLength(new Set(spoken.map(({ utterance }) => utterance)).size);
    const putin = within(panel).getByRole('heading', { name: /^Vladimir Putin/ }).parentElement!;
    expect(putin.textContent).toMatch(/pacify Donbas.*S1.*through TASS/);
    expect(within(panel).getByRole('heading', { name: /^Donald Trump/ }).parentElement!.textContent).toContain(
      'very positive meeting',
    );
  });

  it('[F3] a speaker who is not stated comes last and is said not to be', () => {
    const silent = {
      ...talksReading,
      quotations: talksReading.quotations.map(({ speaker: _, ...rest }, i) =>
        i === 0 ? rest : { ...rest, ...(_ && { speaker: _ }) },
      ),
    };
    expect(quotationsOf(talks.text, silent).at(-1)?.name).toBeUndefined();
    expect(quotationsOf(talks.text, talksReading).every(({ name }) => name !== undefined)).toBe(true);
  });

  it('[E2] a click on a quotation lights the entries that rest on it; Enter shows it in the source, with a way back', async () => {
    const { user, view } = await open();
    const panel = await view('Quotes');
    const line = within(panel).getByRole('button', { name: /pacify Donbas/ });
    await user.click(line);
    await waitFor(() => expect(document.querySelector('.pane-page .lit')?.textContent).toContain('pacify Donbas'));
    expect(screen.getByRole('tab', { name: 'Quotes' }).getAttribute('aria-selected')).toBe('true');
    act(() => line.focus());
    await user.keyboard('{Enter}');
    await waitFor(() =>
      expect(document.querySelector('[data-sentence][aria-pressed="true"]')?.textContent).toContain('pacify Donbas'),
    );
    await user.click(screen.getByRole('button', { name: 'Back to the quotations' }));
    expect(screen.getByRole('tab', { name: 'Quotes' }).getAttribute('aria-selected')).toBe('true');
  });

  it('[E2] A adds a quotation in two parts whole, both parts word for word, with who said it', async () => {
    const { user, view, stored } = await open();
    const panel = await view('Quotes');
    act(() =>
      within(panel)
        .getByRole('button', { name: /What emerges.*pair to dance/ })
        .focus(),
    );
    await user.keyboard('a');
    await waitFor(async () => {
      const added = (await stored()).sections.flatMap(({ body }) =>
        entriesOf(body).filter(({ attrs }) => attrs.state === 'added'),
      );
      expect(added).toHaveLength(1);
      const words = JSON.stringify(added[0]!.node);
      expect(words).toContain('What emerges from that discussion?');
      expect(words).toContain('it indeed requires a pair to dance');
      expect(words).toContain('Donald Trump');
    });
  });

  it('[F2] a record says the role as stated, other names and how often; pressing it walks the mentions', async () => {
    const { user, view } = await open();
    const panel = await view('People');
    const putin = talksReading.entities.find(
      ({ span }) => talks.text.slice(span.start, span.end) === 'Vladimir Putin',
    )!;
    const record = within(panel).getByRole('button', { name: /^Vladimir Putin/ });
    expect(record.textContent).toContain('Russian President');
    expect(record.textContent).toContain('“Putin”');
    expect(record.textContent).toContain(`${putin.mentions.length} mentions`);
    const seen = new Set<string>();
    for (let i = 0; i < putin.mentions.length; i += 1) {
      await user.click(record);
      expect(record.textContent).toContain(`mention ${i + 1} of ${putin.mentions.length}`);
      const place = panel.querySelector('.evidence-place')!;
      const { start, end } = putin.mentions[i]!.span;
      expect(place.querySelector('mark')?.textContent).toBe(talks.text.slice(start, end));
      seen.add(place.textContent ?? '');
    }
    expect(seen.size).toBeGreaterThan(3);
    await user.click(record);
    expect(record.textContent).toContain(`mention 1 of ${putin.mentions.length}`);
  });

  it('[F6] lists every event under what became of it, in order of time', async () => {
    const { view } = await open();
    const panel = await view('Timeline');
    const { events } = talksReading;
    const list = panel.querySelector('.evidence-scroll') as HTMLElement;
    expect(within(list).getAllByRole('listitem')).toHaveLength(events.length);
    const projected = within(list).getByRole('heading', { name: /^Projected/ }).parentElement!;
    expect(projected.textContent).toContain('August 2027');
    expect(within(projected).getAllByRole('listitem')).toHaveLength(
      events.filter(({ status }) => status === 'projected').length,
    );
  });

  it('[E2] every view follows the cursor: what the entry in hand rests on is marked', async () => {
    const { view, briefing } = await open();
    const entry = entryOf(briefing, 'key-points', 0);
    await cursorIn(entry.attrs.id);
    for (const name of ['Quotes', 'People', 'Timeline', 'Origins']) {
      const panel = await view(name);
      const marked = [...panel.querySelectorAll('[aria-current="true"]')];
      expect(marked.length, name).toBeGreaterThan(0);
      expect(marked.length, name).toBeLessThan(panel.querySelectorAll('[data-line]').length);
    }
    const panel = await view('Quotes');
    expect(panel.querySelector('[aria-current="true"]')?.textContent).toContain('pacify Donbas');
  });

  it('[F11] lists what is left out, each with its reason, and leads to it', async () => {
    const { user } = await open('note');
    const all = screen.getByRole('button', { name: /not used/ });
    await user.click(all);
    const list = screen.getByRole('list', { name: 'Sentences that are not used' });
    const lines = within(list).getAllByRole('listitem');
    expect(all.textContent).toBe(`${lines.length} not used`);
    for (const line of lines) expect(line.textContent).toMatch(/ranked/);
    await user.click(within(lines.at(-1)!).getByRole('button'));
    const lit = document.querySelector('[data-sentence][aria-pressed="true"]');
    expect(lines.at(-1)!.textContent).toContain(lit?.textContent?.trim().slice(0, 40));
  });

  it('[A4] counts what is no text of the article as the dialog it opens does', async () => {
    const { user } = await open('note');
    const beside = talksReading.paragraphs.filter(({ kind }) => kind !== 'body').length;
    await user.click(screen.getByRole('button', { name: `${beside} paragraph${beside === 1 ? '' : 's'} left out` }));
    const dialog = await screen.findByRole('dialog', { name: 'Left out of the briefing' });
    expect(within(dialog).getAllByRole('listitem')).toHaveLength(beside);
  });

  it('[F11] a sentence that more entries rest on is shaded deeper', async () => {
    await open();
    const shades = new Set(
      [...document.querySelectorAll('[data-sentence]')].map(({ className }) => /used-\d|unused/.exec(className)?.[0]),
    );
    expect(shades.size).toBeGreaterThan(1);
    expect(shades).toContain('used-3');
  });
});

describe('an evidence mark', () => {
  it('[X1] far from view, without an editor, has the number it has in the PDF when a section before it is hidden', async () => {
    const { user, stored } = await open();
    const shown = () =>
      [...document.querySelectorAll('.section:not(.section-hidden) .body:not(.ProseMirror) .evidence')].map(
        ({ textContent }) => textContent,
      );
    await waitFor(() => expect(shown().length).toBeGreaterThan(20));
    await user.click(document.querySelector('.section .section-more')!);
    await user.click(await screen.findByRole('menuitem', { name: /^Hide/ }));
    await waitFor(async () => expect((await stored()).sections[0]).toMatchObject({ hidden: true }));
    const { sections } = await stored();
    const { numbersOf } = cite(sections, () => talksReading.sentences);
    const far = [...document.querySelectorAll('.section:not(.section-hidden)')].filter(
      (one) => one.querySelector('.ProseMirror') === null,
    );
    const inPdf = far.flatMap(({ id }) =>
      [...walk(sections.find((one) => `section-${one.id}` === id)!.body)]
        .map(spansOf)
        .filter(({ length }) => length > 0)
        .map((spans) => numbersOf(spans).join(', ')),
    );
    await waitFor(() => expect(shown()).toEqual(inPdf));
  });

  const markIn = (id: string) => document.querySelector<HTMLElement>(`.ProseMirror [data-entry="${id}"] .evidence`)!;

  it('[E2] shows the words of the source under the pointer; Escape puts them away', async () => {
    const { user, briefing } = await open();
    const { attrs, evidence } = entryOf(briefing, 'key-points', 0);
    await waitFor(() => expect(markIn(attrs.id)).not.toBeNull());
    fireEvent.pointerOver(markIn(attrs.id));
    const card = await screen.findByRole('tooltip');
    const { start, end } = evidence[0]!;
    expect(card.querySelector('blockquote')?.textContent).toContain(talks.text.slice(start, end).trim());
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('tooltip')).toBeNull();
  });

  it('[E5] selected by keys shows them too; Enter goes to the source, Escape back to the text', async () => {
    const { briefing, user } = await open();
    const { attrs } = entryOf(briefing, 'key-points', 0);
    await cursorIn(attrs.id);
    const dom = document.querySelector(`.ProseMirror [data-entry="${attrs.id}"]`)!.closest('.ProseMirror');
    const { editor } = dom as unknown as { editor: import('@tiptap/core').Editor };
    let at = 0;
    editor.state.doc.descendants((node, pos) => {
      if (at === 0 && node.type.name === 'evidence' && pos > editor.state.selection.from) at = pos;
    });
    act(() => void editor.commands.setNodeSelection(at));
    await screen.findByRole('tooltip');
    act(() => {
      const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
      editor.view.someProp('handleKeyDown', (handle) => handle(editor.view, enter));
    });
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-pressed')).toBe('true'));
    expect(document.activeElement?.textContent).toContain('pacify Donbas');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement).toBe(dom));
    expect(editor.state.doc.textContent).toContain('pacify Donbas');
  });
});

describe('figures in the app', () => {
  it('[P1] [P7] hold the words of the PDF’s figures, in their order', async () => {
    const briefing = talksBriefing('background');
    const { id, hash, text, meta } = talks;
    const { sentences, events } = talksReading;
    const print = { id, hash, text, meta, sentences, events, ...toldIn(text, talksReading) };
    const { pages } = await laidOut({ briefing, sources: [print] });
    const printed = pages.flatMap(({ placed }) =>
      placed.flatMap(({ marks }) =>
        marks.flatMap((mark) =>
          mark.kind === 'figure' ? [mark.words.map(({ line }) => line.pieces.map((piece) => piece.text).join(''))] : [],
        ),
      ),
    );
    const article = { source: talks, reading: talksReading, meta, uses: [], earlier: false };
    const ground = figureGround({
      look: lookOf(briefing.style ?? usualStyle, 'background', 'a4'),
      fonts: openFonts(fontFolder),
    });
    const shown = [timelineShown, originsShown].map((make) => make([article], briefing.sections, false)!);
    expect(shown.map(({ prints }) => prints)).toEqual([true, true]);
    const drawn = shown.map(({ figure }) => {
      render(
        <DrawingView
          drawing={drawFigure(figure, ground)}
          size={ground.size}
          lit={new Set()}
          labelledBy="t"
          describedBy="d"
        />,
      );
      const words = [...document.querySelectorAll('svg.drawing text')].map(({ textContent }) => textContent);
      cleanup();
      return words;
    });
    expect(drawn).toEqual(printed);
    expect(drawn[0]!.length).toBeGreaterThan(15);
  });

  it('[P1] a note draws them too, and says that its PDF does not', async () => {
    const { view } = await open('note');
    const panel = await view('Timeline');
    expect(within(panel).getByRole('figure', { name: 'Timeline' }).textContent).toContain('Not in this briefing’s PDF');
  });

  it('[E7] are one stop of Tab; arrows go from part to part, each with its words; Enter goes to the source', async () => {
    const { user, view } = await open();
    const panel = await view('Timeline');
    const figure = within(panel).getByRole('figure', { name: 'Timeline' });
    const parts = () => [...figure.querySelectorAll<SVGElement>('[data-part]')];
    expect(parts().filter((part) => part.getAttribute('tabindex') === '0')).toHaveLength(1);
    act(() => parts()[0]!.focus());
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(parts()[1]);
    await user.keyboard('{End}');
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(
      /^August 2027 \(projected\): Russian forces would only capture the whole Donetsk region in August 2027/,
    );
    expect(figure.querySelector('figcaption')?.textContent).toMatch(/^Timeline of \d+ events/);
    await user.keyboard('{Enter}');
    await waitFor(() =>
      expect(document.querySelector('[data-sentence][aria-pressed="true"]')?.textContent).toContain('August 2027'),
    );
  });

  it('[E2] a speaker in the map of origins leads to each of their statements in turn', async () => {
    const { view } = await open();
    const panel = await view('Origins');
    const part = panel.querySelector<SVGElement>('[data-part="speaker Donald Trump"]')!;
    const seen = new Set<string>();
    for (let i = 0; i < 3; i += 1) {
      fireEvent.click(part);
      const line = panel.querySelector('.evidence-scroll [aria-current="true"]');
      seen.add(line?.textContent ?? '');
    }
    expect(seen.size).toBe(3);
  });

  it('[E7] grow and shrink by keys and buttons; more of the words fits', async () => {
    const { user, view } = await open();
    const panel = await view('Timeline');
    const wide = () => Number(panel.querySelector('svg.drawing')!.getAttribute('width'));
    const before = wide();
    act(() => panel.querySelector<SVGElement>('[data-part]')!.focus());
    await user.keyboard('++');
    expect(wide()).toBe(before * 1.5);
    await user.keyboard('0');
    expect(wide()).toBe(before);
    await user.click(within(panel).getByRole('button', { name: 'Larger' }));
    expect(wide()).toBe(before * 1.25);
  });
});

describe('the panes', () => {
  const separator = (name: string) => screen.getByRole('separator', { name });

  it('[E7] are made wider and narrower by keys, closed by Enter, and remembered', async () => {
    const { user } = await open();
    const line = separator('Width of the evidence');
    expect(line.getAttribute('aria-orientation')).toBe('vertical');
    act(() => line.focus());
    await user.keyboard('{Home}');
    expect(usePanes.getState().widths.side).toBe(Number(line.getAttribute('aria-valuemin')));
    await user.keyboard('{Enter}');
    expect(screen.queryByRole('complementary', { name: 'Evidence and preview' })).toBeNull();
    expect(JSON.parse(localStorage.getItem('brevier.panes') ?? '{}')).toMatchObject({ side: false });
    await user.click(screen.getByRole('button', { name: 'Show the evidence' }));
    expect(screen.getByRole('complementary', { name: 'Evidence and preview' })).toBeDefined();
    fireEvent.doubleClick(separator('Width of the evidence'));
    expect(usePanes.getState().widths.side).toBeUndefined();
  });

  it('[E5] each view has its key', async () => {
    const { user } = await open();
    await user.keyboard('{Control>}{Alt>}3{/Alt}{/Control}');
    expect(screen.getByRole('tab', { name: 'People' }).getAttribute('aria-selected')).toBe('true');
    await user.keyboard('{Control>}{Alt>}1{/Alt}{/Control}');
    expect(screen.getByRole('tab', { name: 'Source' }).getAttribute('aria-selected')).toBe('true');
  });
});
