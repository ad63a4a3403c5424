import { describe, expect, it } from 'vitest';
import { offersOf } from '#main/briefing/offers.ts';
import { type Briefing, type BriefingContent, briefingKinds } from '#shared/model/briefing.ts';
import { applyChange } from '#shared/model/change.ts';
import { emptyDoc, entriesOf, headsOf, RichDoc, type RichNode, textOf, walk } from '#shared/model/richtext/node.ts';
import { takeOffer } from '../../renderer/screens/desk/review/takeOffer.ts';
import type { Deed } from '../../renderer/screens/desk/sectionChanges.ts';
import { eventEntry } from '../../renderer/screens/desk/source/eventEntry.ts';
import {
  addEntry,
  type EntryForm,
  fittingSection,
  passageEntry,
  quotationEntry,
  type Taken,
} from '../../renderer/screens/desk/source/newEntry.ts';
import { talks, talksBriefing, talksReading } from './talks.ts';

const [sentence] = talksReading.sentences;
const [event] = talksReading.events;
const speech = talksReading.quotations.find(({ speaker }) => speaker !== undefined)!;
const taken: Taken = { sourceText: talks.text, reading: talksReading, span: sentence!.span, id: 'mine' };

const added: Readonly<Record<EntryForm, RichNode>> = {
  event: eventEntry(taken, event!, 'The Courier'),
  quotation: quotationEntry(taken, { words: speech.span, speaker: speech.speaker }),
  'key-point': passageEntry(taken),
  plain: passageEntry(taken),
};

const done = (content: BriefingContent, { changes }: Deed): BriefingContent =>
  changes.reduce<BriefingContent>(applyChange, content);

/** A briefing of each kind as it is built, with every section empty, and with no section at all. */
const grounds = briefingKinds.flatMap((kind): [name: string, briefing: Briefing][] => {
  const whole = talksBriefing(kind);
  const bare = { ...whole, sections: whole.sections.map((section) => ({ ...section, body: emptyDoc })) };
  return [
    [`${kind}, as built`, whole],
    [`${kind}, empty sections`, bare],
    [`${kind}, no sections`, { ...whole, sections: [] }],
  ];
});

/** Every body is what the schema itself would write: no attribute is missing, whatever draws it. */
function expectSound({ sections }: BriefingContent): void {
  for (const { body } of sections) {
    expect(RichDoc.parse(body)).toEqual(body);
    for (const node of walk(body)) if (node.type === 'tableCell') expect(node.attrs).toMatchObject({ colspan: 1 });
  }
}

const tableOf = ({ sections }: BriefingContent, id: string): RichNode | undefined =>
  sections
    .flatMap(({ body }) => body.content ?? [])
    .find(({ type, content }) => type === 'table' && content?.some(({ attrs }) => attrs?.id === id));

describe.each(grounds)('%s', (_, briefing) => {
  it.each(Object.keys(added) as EntryForm[])('[E2] takes in source words as %s, in the schema’s own form', (form) => {
    const after = done(
      briefing,
      addEntry(briefing, fittingSection(briefing, form, undefined), added[form], form, 'new'),
    );
    const mine = after.sections.flatMap(({ body }) => entriesOf(body)).filter(({ attrs }) => attrs.id === 'mine');
    expect(mine).toHaveLength(1);
    expectSound(after);
  });

  it('[E2] takes an event into any section that is chosen: a table of its own heads', () => {
    for (const section of briefing.sections) {
      const after = done(briefing, addEntry(briefing, section, added.event, 'event', 'new'));
      expectSound(after);
      expect(headsOf(tableOf(after, 'mine')!)).toEqual(['When', 'Precision', 'Event', 'According to']);
    }
  });

  it('[B8] takes in what was built for it and taken out, rows under their own heads', () => {
    const built = talksBriefing(briefing.kind).sections;
    for (const offer of offersOf(briefing.sections, built)) {
      const after = done(briefing, takeOffer(briefing, offer));
      expectSound(after);
      const heads = tableOf({ ...briefing, sections: built }, offer.id);
      const now = tableOf(after, offer.id);
      expect(now && headsOf(now)).toEqual(heads && headsOf(heads));
      expect(textOf(after.sections.find(({ id }) => id === offer.section)!.body)).toContain(textOf(offer.node));
    }
  });
});

it('[B8] an event goes into the Timeline that is hidden or set aside, which is shown again: there is never a second', () => {
  const whole = talksBriefing('background');
  const hidden = whole.sections.map((one) =>
    one.kind === 'timeline' ? { ...one, hidden: true, aside: true as const } : one,
  );
  const briefing = { ...whole, sections: hidden };
  const after = done(briefing, addEntry(briefing, fittingSection(briefing, 'event', 's'), added.event, 'event', 'new'));
  const [timeline, ...more] = after.sections.filter(({ kind }) => kind === 'timeline');
  expect(more).toEqual([]);
  expect(timeline).toMatchObject({ id: 'timeline', hidden: false });
  expect(timeline).not.toHaveProperty('aside');
  const before = hidden.find(({ kind }) => kind === 'timeline')!;
  expect(entriesOf(timeline!.body).map(({ attrs }) => attrs.id)).toEqual([
    ...entriesOf(before.body).map(({ attrs }) => attrs.id),
    'mine',
  ]);
});

it('[E2] a key point does not bring back Key points that are hidden: it goes where the user is at work', () => {
  const whole = talksBriefing('background');
  const sections = whole.sections.map((one) => (one.kind === 'key-points' ? { ...one, hidden: true } : one));
  expect(fittingSection({ ...whole, sections }, 'key-point', 'watch')?.id).toBe('watch');
});
