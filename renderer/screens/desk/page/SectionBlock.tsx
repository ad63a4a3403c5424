import { Ellipsis, EyeOff } from 'lucide-react';
import { memo, type ReactNode, useMemo, useRef, useSyncExternalStore } from 'react';
import { markingLabel } from '#shared/model/marking.ts';
import { type RichDoc, spansOf, walk } from '#shared/model/richtext/node.ts';
import type { Section, SectionKind } from '#shared/model/section.ts';
import { useDesk, useDeskStore } from '../../../state/desk.ts';
import { useFocus, useFocusStore } from '../../../state/deskFocus.ts';
import { say } from '../../../state/language.ts';
import { Menu } from '../../../ui/Menu.tsx';
import { useEditorContext } from '../EditorContext.tsx';
import { useSectionEditor } from '../editor/useSectionEditor.ts';
import { StaticBody } from '../StaticBody.tsx';
import { rename } from '../sectionChanges.ts';
import { useDraft } from '../useDraft.ts';
import { useNear } from '../useNear.ts';
import { useSectionMenu } from '../useSectionMenu.ts';

type Props = { readonly section: Section; readonly place: number; readonly count: number };

/** An editor for it is made in no time. */
const isShort = ({ body }: Section): boolean => (body.content?.length ?? 0) < 40;

/** A section on the sheet: its heading, edited in place, and its text. Far from view it is drawn without an editor. */
export const SectionBlock = memo(function SectionBlock({ section, place, count }: Props): ReactNode {
  const block = useRef<HTMLElement>(null);
  const wanted = useFocus(({ showPage }) => showPage.section === section.id);
  const near = useNear(block, place < 3 && isShort(section)) || wanted;
  const marking = markingLabel(section.marking);
  const items = useSectionMenu(section, place, count);
  const focus = useFocusStore();
  const heading = section.heading || say.names.untitledSection;
  return (
    <section
      ref={block}
      id={`section-${section.id}`}
      className={section.hidden ? 'section section-hidden' : 'section'}
      aria-label={heading}
      onFocus={() => focus.getState().setSection(section.id)}
    >
      <div className="section-head">
        <Heading section={section} />
        {section.hidden && (
          <span className="section-note">
            <EyeOff aria-hidden="true" /> {say.desk.section.hidden}
          </span>
        )}
        {marking !== '' && <span className="section-marking">{marking}</span>}
        <Menu
          trigger={
            <button type="button" className="section-more" aria-label={say.desk.section.more(heading)}>
              <Ellipsis aria-hidden="true" />
            </button>
          }
          items={items}
        />
      </div>
      <Body section={section} heading={heading} near={near} />
    </section>
  );
});

function Heading({ section }: { readonly section: Section }): ReactNode {
  const desk = useDeskStore();
  const field = useRef<HTMLInputElement>(null);
  const language = useDesk((state) => state.briefing?.language);
  const draft = useDraft(section.heading, (heading) => {
    const deed = rename(section, heading.slice(0, 200));
    desk.getState().change(deed.changes, deed.label);
  });
  return (
    <h2 className="section-title">
      <input
        ref={field}
        id={`heading-${section.id}`}
        lang={language}
        className="section-heading"
        aria-label={say.desk.section.heading}
        maxLength={200}
        value={draft.value}
        placeholder={say.names.untitledSection}
        onChange={draft.onChange}
        onBlur={draft.onBlur}
        onKeyDown={(event) => {
          if (draft.onKey(event.key)) event.currentTarget.blur();
        }}
      />
    </h2>
  );
}

type BodyProps = { readonly section: Section; readonly heading: string; readonly near: boolean };

function Body({ section, heading, near }: BodyProps): ReactNode {
  const host = useRef<HTMLDivElement>(null);
  const language = useDesk((state) => state.briefing?.language);
  const guidance = guidanceFor(section.kind) ?? say.desk.section.emptyBody;
  const editor = useSectionEditor(host, {
    section: section.id,
    label: heading,
    guidance,
    body: section.body,
    near,
  });
  return (
    <>
      {editor === undefined && (
        <div className="section-body" lang={language}>
          <FarBody body={section.body} />
        </div>
      )}
      <div ref={host} className="section-body" lang={language} />
    </>
  );
}

/** A body without an editor, drawn again when its evidence gets other numbers. */
function FarBody({ body }: { readonly body: RichDoc }): ReactNode {
  const { numbers } = useEditorContext();
  const spans = useMemo(() => [...walk(body)].map(spansOf).filter(({ length }) => length > 0), [body]);
  useSyncExternalStore(numbers.listen, () => spans.map(numbers.of).join(';'));
  return <StaticBody body={body} numbersOf={numbers.of} />;
}

/** What to write in a section that only the analyst can write. */
function guidanceFor(kind: SectionKind): string | undefined {
  const lines: Partial<Readonly<Record<SectionKind, string>>> = say.names.guidance;
  return lines[kind];
}
