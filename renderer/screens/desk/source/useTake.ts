import type { Reading } from '#shared/model/reading.ts';
import type { RichNode } from '#shared/model/richtext/node.ts';
import type { Source } from '#shared/model/source.ts';
import type { Span } from '#shared/model/span.ts';
import { useDeskStore } from '../../../state/desk.ts';
import { useFocusStore } from '../../../state/deskFocus.ts';
import { say } from '../../../state/language.ts';
import { notify, notifyFault } from '../../../ui/toast.tsx';
import { newSectionId } from '../sectionChanges.ts';
import { eventAt, eventEntry } from './eventEntry.ts';
import {
  addEntry,
  comesBack,
  type EntryForm,
  fittingSection,
  kindOfForm,
  newEventId,
  passageEntry,
  quotationEntry,
  wholeWords,
} from './newEntry.ts';
import { type Quoted, quotedAt } from './quotedAt.ts';

/** Why selected words cannot come into the briefing in this form; undefined where they can. */
export function refusal(reading: Reading, span: Span, form: EntryForm): string | undefined {
  if (form === 'event' && eventAt({ reading, span }) === undefined) return say.source.notEvent;
  const quoted = form === 'quotation' ? quotedAt(reading, span) : undefined;
  return typeof quoted === 'string' ? quoted : undefined;
}

/** The article that words are taken from. */
type From = { readonly source: Source; readonly reading: Reading };

type Take = (
  from: From,
  selected: Span,
  form: EntryForm,
  to?: {
    /** Id of a section; else the fitting one. */
    readonly target?: string;
    /** A whole utterance, known already. */
    readonly quoted?: Quoted;
  },
) => void;

/** Takes words of the source into the briefing; says where, with a way back. */
export function useTake(): Take {
  const desk = useDeskStore();
  const focus = useFocusStore();
  return ({ source, reading }, selected, form, { target, quoted } = {}) => {
    const { briefing, change, undo } = desk.getState();
    const span = wholeWords(source.text, selected);
    if (briefing === undefined || span === undefined) return;
    const why = quoted === undefined ? refusal(reading, span, form) : undefined;
    if (why !== undefined) return notifyFault(why);
    const chosen = briefing.sections.find(({ id }) => id === target);
    const into = chosen ?? fittingSection(briefing, form, focus.getState().section);
    const event = form === 'event' ? eventAt({ reading, span }) : undefined;
    const id = event === undefined ? crypto.randomUUID() : newEventId(briefing, event, crypto.randomUUID());
    const made = newSectionId(briefing, kindOfForm[form] ?? 'own', crypto.randomUUID());
    const outlet = briefing.sources.find((used) => used.source === source.id)?.meta.outlet?.value ?? 'The article';
    const taken = { sourceText: source.text, reading, span, id };
    const entry = quoted === undefined ? entryOf(taken, form, outlet) : quotationEntry(taken, quoted);
    const deed = addEntry(briefing, into, entry, form, made);
    change(deed.changes, deed.label);
    focus.getState().setSection(into?.id ?? made);
    focus.getState().chooseSource(span, [id], into?.id ?? made);
    const added = into !== undefined && comesBack(into, form) ? say.source.addedAndShown : say.source.addedTo;
    notify(into?.heading ? added(into.heading) : say.source.addedToNew, {
      label: say.frame.undo,
      onClick: () => void undo(),
    });
    return undefined;
  };
}

function entryOf(taken: Parameters<typeof passageEntry>[0], form: EntryForm, outlet: string): RichNode {
  const quoted = form === 'quotation' ? quotedAt(taken.reading, taken.span) : undefined;
  if (typeof quoted === 'object') return quotationEntry(taken, quoted);
  const event = form === 'event' ? eventAt(taken) : undefined;
  return event === undefined ? passageEntry(taken) : eventEntry(taken, event, outlet);
}
