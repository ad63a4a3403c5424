import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildBriefing } from '#main/briefing/build.ts';
import { mergeSections } from '#main/briefing/merge.ts';
import { type BriefingKind, briefingKinds } from '#shared/model/briefing.ts';
import { unmarked } from '#shared/model/marking.ts';
import { entriesOf, evidenceOf, isEmptyDoc, RichDoc, type RichNode, textOf } from '#shared/model/richtext/node.ts';
import type { Section } from '#shared/model/section.ts';
import { noCorrections } from '#shared/model/source.ts';
import { hash, materialFrom, materialOf } from './material.ts';

const material = await materialOf('donbas-talks', '2025-12-04');
const other = await materialOf('wire-election', '2025-12-05');
const meta = ({ source }: typeof material) => ({ source: source.id, meta: source.meta, corrections: noCorrections });
const build = (kind: BriefingKind, materials = [material]): Section[] =>
  buildBriefing({ materials, sources: materials.map(meta), kind, paper: 'a4', hash }).sections;
const built = Object.fromEntries(briefingKinds.map((kind) => [kind, build(kind)])) as Record<BriefingKind, Section[]>;

type State = { readonly kind: BriefingKind; readonly sections: readonly Section[]; readonly words: readonly string[] };

const switched = (state: State, kind: BriefingKind): State => ({
  ...state,
  kind,
  sections: mergeSections({
    now: state.sections,
    was: built[state.kind],
    built: built[kind],
    others: Object.values(built),
    change: 'kind',
    hash,
  }),
});

const word = (n: number): string => `typed${n}x`;
const paragraph = (text: string): RichNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const withBody = (section: Section, content: readonly RichNode[]): Section => ({
  ...section,
  body: RichDoc.parse({ type: 'doc', content: content.length === 0 ? [{ type: 'paragraph' }] : content }),
});

/** The document with one of its entries or rows, or one more, as `edit` makes it. */
function onEntry(section: Section, at: number, edit: (node: RichNode) => RichNode[]): Section {
  const entries = entriesOf(section.body);
  const chosen = entries[at % Math.max(1, entries.length)]?.node;
  if (chosen === undefined) return section;
  const go = (node: RichNode): RichNode[] => {
    if (node === chosen) return edit(node);
    if (node.content === undefined) return [node];
    const content = node.content.flatMap(go);
    return node.type === 'table' && content.length === 0 ? [] : [{ ...node, content }];
  };
  return withBody(section, (section.body.content ?? []).flatMap(go));
}

const typed = (node: RichNode, text: string): RichNode => {
  const [first, ...rest] = node.content ?? [];
  if (first?.type === 'paragraph')
    return { ...node, content: [{ ...first, content: [...(first.content ?? []), { type: 'text', text }] }, ...rest] };
  return first === undefined
    ? { ...node, content: [paragraph(text)] }
    : { ...node, content: [typed(first, text), ...rest] };
};

const acts = [
  'edit',
  'edit unmarked',
  'add entry',
  'add row',
  'add paragraph',
  'drop',
  'rename',
  'hide',
  'own section',
  'accept',
] as const;

function act(
  state: State,
  { what, section: which, at }: { what: (typeof acts)[number]; section: number; at: number },
): State {
  const n = state.words.length;
  const index = which % state.sections.length;
  const on = (edit: (section: Section) => Section, words: string[] = [word(n)]): State => ({
    ...state,
    sections: state.sections.map((section, i) => (i === index ? edit(section) : section)),
    words: [...state.words, ...words],
  });
  const section = state.sections[index]!;
  const some = entriesOf(section.body).length > 0;
  const id = `mine-${n}`;
  switch (what) {
    case 'edit':
    case 'edit unmarked':
      if (!some) return state;
      return on((one) =>
        onEntry(one, at, (node) => [
          typed(what === 'edit' ? { ...node, attrs: { ...node.attrs, state: 'edited' } } : node, word(n)),
        ]),
      );
    case 'accept':
      if (!some) return state;
      return on((one) => onEntry(one, at, (node) => [{ ...node, attrs: { ...node.attrs, state: 'accepted' } }]), []);
    case 'drop': {
      const node = entriesOf(section.body)[at % Math.max(1, entriesOf(section.body).length)]?.node;
      if (node === undefined) return state;
      const gone = on((one) => onEntry(one, at, () => []), []);
      return { ...gone, words: gone.words.filter((one) => !textOf(node).includes(one)) };
    }
    case 'add row':
      if (!some || !section.body.content?.some(({ type }) => type === 'table')) return state;
      return on((one) =>
        onEntry(one, at, (node) =>
          node.type !== 'tableRow'
            ? [node, { type: 'entry', attrs: { ...node.attrs, id, state: 'added' }, content: [paragraph(word(n))] }]
            : [
                node,
                {
                  ...node,
                  attrs: { ...node.attrs, id, state: 'added' },
                  content: (node.content ?? []).map((cell) => ({ ...cell, content: [paragraph(word(n))] })),
                },
              ],
        ),
      );
    case 'add entry':
    case 'add paragraph': {
      const attrs = { id, statement: null, kind: 'assessment', grade: null, state: 'added' };
      const block: RichNode =
        what === 'add entry' ? { type: 'entry', attrs, content: [paragraph(word(n))] } : paragraph(word(n));
      return on((one) => {
        const kept = isEmptyDoc(one.body) ? [] : (one.body.content ?? []);
        const to = at % (kept.length + 1);
        return withBody(one, [...kept.slice(0, to), block, ...kept.slice(to)]);
      });
    }
    case 'rename': {
      const renamed = on((one) => ({ ...one, heading: word(n) }));
      return { ...renamed, words: renamed.words.filter((one) => one !== section.heading) };
    }
    case 'hide':
      return on((one) => ({ ...one, hidden: !one.hidden }), []);
    case 'own section': {
      const own: Section = {
        id,
        kind: 'own',
        heading: word(n),
        hidden: false,
        marking: unmarked,
        body: RichDoc.parse({ type: 'doc', content: [paragraph(word(n))] }),
        built: null,
      };
      const sections = [...state.sections];
      sections.splice(index, 0, own);
      return { ...state, sections, words: [...state.words, word(n)] };
    }
  }
}

const deed = fc.record({ what: fc.constantFrom(...acts), section: fc.nat(30), at: fc.nat(30) });
const step = fc.oneof({ arbitrary: deed, weight: 4 }, { arbitrary: fc.constantFrom(...briefingKinds), weight: 1 });
const start = fc.constantFrom(...briefingKinds);

const run = (kind: BriefingKind, steps: readonly (BriefingKind | Parameters<typeof act>[1])[]): State =>
  steps.reduce<State>((state, one) => (typeof one === 'string' ? switched(state, one) : act(state, one)), {
    kind,
    sections: built[kind],
    words: [],
  });

const said = (sections: readonly Section[]): string =>
  sections.map(({ heading, body }) => `${heading} ${textOf(body)}`).join('\n');

/** The blocks and rows of a body that hold words, in no order; a table with nothing but its head is none. */
const pieces = (body: RichDoc): string[] =>
  (body.content ?? [])
    .filter(
      (node) => textOf(node) !== '' && !node.content?.every(({ content }) => content?.[0]?.type === 'tableHeader'),
    )
    .flatMap((node) => (node.type === 'table' ? (node.content ?? []) : [node]))
    .map((node) => JSON.stringify({ ...node, attrs: { ...node.attrs, state: null } }))
    .sort();

describe('switching the kind', () => {
  it('[B8] no word of the user’s is ever lost, whatever is edited and switched in whatever order', () => {
    fc.assert(
      fc.property(start, fc.array(step, { maxLength: 14 }), (kind, steps) => {
        const { sections, words } = run(kind, steps);
        const all = said(sections);
        for (const one of words) expect(all).toContain(one);
        expect(new Set(sections.map(({ id }) => id)).size).toBe(sections.length);
        for (const { body } of sections) {
          const ids = entriesOf(body).map(({ attrs }) => attrs.id);
          expect(new Set(ids).size).toBe(ids.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('[B8] there and back: every section holds what it held, is hidden or shown and headed as it was', () => {
    fc.assert(
      fc.property(start, fc.array(deed, { maxLength: 8 }), fc.constantFrom(...briefingKinds), (kind, deeds, there) => {
        const state = run(kind, deeds);
        const back = switched(switched(state, there), kind);
        for (const section of state.sections) {
          const again = back.sections.find(({ id }) => id === section.id)!;
          expect(again).toBeDefined();
          expect([again.heading, again.hidden]).toEqual([section.heading, section.hidden]);
          expect(pieces(again.body)).toEqual(pieces(section.body));
        }
        expect(back.sections.length).toBe(state.sections.length);
      }),
      { numRuns: 300 },
    );
  });

  it('[B8] through any kinds and back: only what was edited differs, every section stands where it stood', () => {
    const through = fc.array(fc.constantFrom(...briefingKinds), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(start, fc.array(deed, { maxLength: 5 }), through, (kind, deeds, kindsThrough) => {
        const state = run(kind, deeds);
        const back = switched(kindsThrough.reduce(switched, state), kind);
        const shown = ({ sections }: State) => sections.filter(({ aside }) => aside !== true).map(({ id }) => id);
        const [was, is] = [shown(state), shown(back)].map((ids) => ids.filter((id) => !id.startsWith('mine-')));
        expect(is).toEqual(was);
        for (const section of state.sections) {
          const again = back.sections.find(({ id }) => id === section.id)!;
          expect([again.heading, again.hidden]).toEqual([section.heading, section.hidden]);
          expect(pieces(again.body)).toEqual(pieces(section.body));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('[B8] a Timeline the user added to a note is the Timeline of the kinds that have one, and the user’s again on the way back', () => {
    const [row] = entriesOf(built.background.find(({ id }) => id === 'timeline')!.body);
    const head = built.background.find(({ id }) => id === 'timeline')!.body.content![0]!.content![0]!;
    const mine = { ...row!.node, attrs: { ...row!.attrs, state: 'added' } };
    const timeline: Section = {
      id: 'timeline',
      kind: 'timeline',
      heading: 'Timeline',
      hidden: false,
      marking: unmarked,
      body: RichDoc.parse({ type: 'doc', content: [{ type: 'table', content: [head, mine] }] }),
      built: null,
    };
    const note: State = { kind: 'note', sections: [...built.note, timeline], words: [] };
    const brief = switched(note, 'background');
    expect(brief.sections.map(({ id }) => id)).toEqual(built.background.map(({ id }) => id));
    const rows = entriesOf(brief.sections.find(({ id }) => id === 'timeline')!.body).map(({ attrs }) => attrs.id);
    const whole = entriesOf(built.background.find(({ id }) => id === 'timeline')!.body).map(({ attrs }) => attrs.id);
    expect(rows).toEqual(whole);
    const back = (['meeting', 'press', 'readout', 'note'] as const).reduce(switched, brief);
    expect(back.sections.map(({ id }) => id)).toEqual(note.sections.map(({ id }) => id));
    expect(back.sections).toEqual(note.sections);
  });

  it('[B8] a sentence that the user tells in other words stands once, though the new kind tells it in another section', () => {
    const shared = new Set(['bottom-line', 'key-points', 'background']);
    const tellings = ({ sections }: Pick<State, 'sections'>, start: number) =>
      sections
        .filter(({ id, hidden }) => shared.has(id) && !hidden)
        .flatMap(({ body }) => entriesOf(body))
        .filter(({ node }) => evidenceOf(node)[0]?.start === start);
    const kindPairs = [
      ['note', 'background'],
      ['background', 'note'],
      ['readout', 'background'],
    ] as const;
    const stays = ({ id }: Section, to: BriefingKind): boolean =>
      shared.has(id) && built[to].some((section) => section.id === id);
    const moved = kindPairs.flatMap(([from, to]) =>
      built[from].flatMap((section, index) =>
        (stays(section, to) ? entriesOf(section.body) : []).flatMap(({ node }, at) => {
          const start = evidenceOf(node)[0]!.start;
          const next = switched(act(run(from, []), { what: 'edit', section: index, at }), to);
          const told = tellings(next, start);
          expect(told.filter(({ attrs }) => attrs.state === 'edited')).toHaveLength(1);
          expect(told).toHaveLength(1);
          return tellings({ sections: built[to] }, start).map(() => start);
        }),
      ),
    );
    expect(moved.length).toBeGreaterThan(4);
  });

  it('[B8] a sentence the new kind tells elsewhere is told there again once nobody tells it otherwise', () => {
    const at = built.note.findIndex(({ id }) => id === 'key-points');
    const edited = act(run('note', []), { what: 'edit', section: at, at: 0 });
    expect(switched(switched(edited, 'background'), 'note').sections).toEqual(edited.sections);
    expect(switched(switched(run('note', []), 'background'), 'note').sections).toEqual(built.note);
  });

  it('[B8] a Timeline that was set aside and is shown again stays where it is shown, and is one Timeline on the way back', () => {
    const at = built.background.findIndex(({ id }) => id === 'timeline');
    const edited = act(run('background', []), { what: 'edit', section: at, at: 1 });
    const note = switched(edited, 'note');
    const show = (section: Section): Section => {
      const { aside: _aside, ...rest } = section;
      return section.id === 'timeline' ? { ...rest, hidden: false } : section;
    };
    const shown: State = { ...note, sections: note.sections.map(show) };
    const timelines = ({ sections }: Pick<State, 'sections'>) => sections.filter(({ kind }) => kind === 'timeline');
    const [timeline] = timelines(shown);
    const again = mergeSections({ now: shown.sections, was: built.note, built: built.note, change: 'sources', hash });
    expect(timelines({ sections: again })).toEqual([timeline]);
    expect(timelines(switched(shown, 'meeting'))).toEqual([timeline]);
    const back = switched(shown, 'background');
    expect(timelines(back)).toHaveLength(1);
    expect(pieces(timelines(back)[0]!.body)).toEqual(pieces(timeline!.body));
  });

  it('[B8] an untouched briefing switched is what would have been built', () => {
    for (const from of briefingKinds)
      for (const to of briefingKinds)
        expect(switched({ kind: from, sections: built[from], words: [] }, to).sections).toEqual(built[to]);
  });

  it('[B8] an edited entry moves along to the same section of the new kind, in its place among the new ones', () => {
    const at = built.background.findIndex(({ id }) => id === 'bottom-line');
    const state = act(run('background', []), { what: 'edit', section: at, at: 0 });
    const [first, second] = entriesOf(switched(state, 'note').sections.find(({ id }) => id === 'bottom-line')!.body);
    expect(textOf(first!.node)).toContain(word(0));
    expect(textOf(second!.node)).not.toContain(word(0));
  });

  it('[B8] what was typed in a section that the new kind has not is set aside, hidden, and shown again on the way back', () => {
    const at = built.meeting.findIndex(({ id }) => id === 'our-points');
    const state = act(run('meeting', []), { what: 'add paragraph', section: at, at: 0 });
    const press = switched(state, 'press').sections.find(({ id }) => id === 'our-points');
    expect(press).toMatchObject({ hidden: true, aside: true });
    const back = switched(switched(state, 'press'), 'meeting').sections.find(({ id }) => id === 'our-points');
    expect(back).toMatchObject({ hidden: false });
    expect(back).not.toHaveProperty('aside');
    expect(textOf(back!.body)).toBe(word(0));
  });

  it('[B8] an edited row whose table has other columns in the new kind stands once, in a table of its own', () => {
    const at = built.meeting.findIndex(({ id }) => id === 'participants');
    const state = act(run('meeting', []), { what: 'edit', section: at, at: 0 });
    const { body } = switched(state, 'readout').sections.find(({ id }) => id === 'participants')!;
    const rows = entriesOf(body).map(({ attrs, node }) => ({ id: attrs.id, columns: node.content?.length }));
    const edited = entriesOf(state.sections[at]!.body)[0]!.attrs.id;
    expect(rows.filter(({ id }) => id === edited)).toEqual([{ id: edited, columns: 3 }]);
    expect(rows.some(({ columns }) => columns === 2)).toBe(true);
  });

  it('[B8] an entry taken out stays out on the way back', () => {
    const at = built.note.findIndex(({ id }) => id === 'key-points');
    const [first] = entriesOf(built.note[at]!.body);
    const state = act(run('note', []), { what: 'drop', section: at, at: 0 });
    const back = switched(switched(state, 'press'), 'note').sections.find(({ id }) => id === 'key-points')!;
    expect(entriesOf(back.body).map(({ attrs }) => attrs.id)).not.toContain(first!.attrs.id);
  });
});

describe('an article taken in again', async () => {
  const text = material.source.text;
  const again = await materialFrom(`${text}\n\nThe talks go on.`, { type: 'text' }, '2025-12-04');
  const fresh = build('background', [again]);
  const retake = (sections: readonly Section[]) =>
    mergeSections({ now: sections, was: built.background, built: fresh, change: 'sources', hash });
  const at = built.background.findIndex(({ id }) => id === 'key-points');
  const linesOf = (sections: readonly Section[]) =>
    entriesOf(sections.find(({ id }) => id === 'key-points')!.body).map(({ node }) => textOf(node));

  it('[A2] is another source', () => expect(again.source.id).not.toBe(material.source.id));

  it('[B8] keeps a touched section whole: the edited entry stays, the others rest on the new text, none stands twice', () => {
    const state = act(run('background', []), { what: 'edit', section: at, at: 1 });
    const merged = retake(state.sections);
    expect(linesOf(merged)).toEqual(linesOf(state.sections));
    const [first, second] = entriesOf(merged[at]!.body);
    expect(first!.evidence[0]!.source).toBe(again.source.id);
    expect(second!.evidence[0]!.source).toBe(material.source.id);
  });

  it('[B8] does not bring back an entry that was taken out', () => {
    const state = act(run('background', []), { what: 'drop', section: at, at: 1 });
    expect(linesOf(retake(state.sections))).toEqual(linesOf(state.sections));
  });
});

describe('a second article', () => {
  const two = build('background', [material, other]);
  const gain = (sections: readonly Section[]) =>
    mergeSections({ now: sections, was: built.background, built: two, change: 'sources', hash });

  it('[B8] renews the sections nobody touched', () => {
    expect(gain(built.background)).toEqual(two);
  });

  it('[B8] leaves its entries out of a section the user has been at work in', () => {
    const at = built.background.findIndex(({ id }) => id === 'key-points');
    const state = act(run('background', []), { what: 'edit', section: at, at: 1 });
    const merged = gain(state.sections).find(({ id }) => id === 'key-points')!;
    expect(textOf(merged.body)).toContain(word(0));
    const sources = entriesOf(merged.body).flatMap(({ evidence }) => evidence.map(({ source }) => source));
    expect(new Set(sources)).toEqual(new Set([material.source.id]));
  });

  it('[B8] shows what a source now says beside the words the user edited', () => {
    const dated = { ...material, source: { ...material.source, meta: { ...material.source.meta } } };
    const at = built.background.findIndex(({ id }) => id === 'bottom-line');
    const state = act(run('background', []), { what: 'edit', section: at, at: 1 });
    const corrected = build('background', [{ ...dated, reading: laterTimes(material) }]);
    const merged = mergeSections({
      now: state.sections,
      was: built.background,
      built: corrected,
      change: 'sources',
      hash,
    });
    const shown = entriesOf(merged.find(({ id }) => id === 'bottom-line')!.body).map(({ node }) => textOf(node));
    expect(shown).toHaveLength(4);
    expect(shown[1]).toContain('Thursday [4 December 2025]');
    expect(shown[1]).toContain(word(0));
    expect(shown[2]).toContain('Thursday [11 December 2025]');
  });
});

const laterTimes = ({ reading }: typeof material): typeof reading => ({
  ...reading,
  times: reading.times.map((time) =>
    time.value.from === '2025-12-04'
      ? { ...time, value: { ...time.value, from: '2025-12-11', to: '2025-12-11', edtf: '2025-12-11' } }
      : time,
  ),
});
