import type { Reading } from '#shared/model/reading.ts';
import type { Source } from '#shared/model/source.ts';
import type { Span } from '#shared/model/span.ts';
import { useDeskStore } from '../../../state/desk.ts';
import { useFocusStore } from '../../../state/deskFocus.ts';
import { notify } from '../../../ui/toast.tsx';
import { addEntry, type EntryForm, fittingSection, newEntry, wholeWords } from './newEntry.ts';

/** Takes words of the source into the briefing: into the section with the id `target`, or into the fitting one; says where, with a way back. */
export function useTake(source: Source, reading: Reading): (selected: Span, form: EntryForm, target?: string) => void {
  const desk = useDeskStore();
  const focus = useFocusStore();
  return (selected, form, target) => {
    const { briefing, change, undo } = desk.getState();
    const span = wholeWords(source.text, selected);
    if (briefing === undefined || span === undefined) return;
    const chosen = briefing.sections.find(({ id }) => id === target);
    const into = chosen ?? fittingSection(briefing, form, focus.getState().section);
    const entry = crypto.randomUUID();
    const made = crypto.randomUUID();
    const deed = addEntry(briefing, into, newEntry(source.text, reading, span, form, entry), form, made);
    change(deed.changes, deed.label);
    focus.getState().setSection(into?.id ?? made);
    focus.getState().chooseSource(span, [entry], into?.id ?? made);
    notify(`Added to ${into?.heading || 'a new section'}.`, { label: 'Undo', onClick: () => void undo() });
  };
}
