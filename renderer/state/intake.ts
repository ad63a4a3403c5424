import { createContext, useContext } from 'react';
import { createStore, type StoreApi, useStore } from 'zustand';
import type { IntakeDraft } from '#shared/contract/contract.ts';
import type { BriefingKind, Paper } from '#shared/model/briefing.ts';
import type { Reading } from '#shared/model/reading.ts';
import { type Corrections, limits, noCorrections, type ParagraphKind } from '#shared/model/source.ts';
import { type Input, takeInput } from './article.ts';
import type { Client } from './client.ts';
import { sentenceIn, sentenceOf } from './fault.ts';
import { leftOutOf, useFresh } from './fresh.ts';
import { formOf, type MetaField, type MetaForm, metaOf } from './intakeMeta.ts';
import { say } from './language.ts';
import { tellWhenLong } from './longWork.ts';
import { keep, kept } from './settings.ts';
import { shell } from './shell.ts';

/** An article under review: as it was taken in, as it reads now, and what the user says of it. */
export type Review = {
  readonly draft: IntakeDraft;
  readonly reading: Reading;
  readonly form: MetaForm;
  readonly corrections: Corrections;
};

type IntakeState = {
  readonly input: Input;
  readonly review: Review | undefined;
  /** What is under way: an article is being read for the first time, read again, or made into a briefing. */
  readonly busy: 'taking' | 'reading' | 'making' | undefined;
  readonly fault: string | undefined;
  readonly kind: BriefingKind;
  readonly paper: Paper;
  /** Shows how an article reads before a briefing is made of it. */
  readonly lookFirst: boolean;
};

type IntakeActions = {
  readonly setInput: (input: Input) => void;
  /** The four take an article in and answer with its id; undefined where that failed (`fault` says why) or was overtaken by another. */
  readonly takePaste: () => Promise<string | undefined>;
  readonly takeFile: (file: Blob | Uint8Array, name: string) => Promise<string | undefined>;
  /** The desktop host's own open dialog; does nothing in a browser. */
  readonly openFile: () => Promise<string | undefined>;
  /** An article that was taken in before, by its id. */
  readonly takeSource: (id: string) => Promise<string | undefined>;
  readonly setField: (field: MetaField, value: string) => void;
  readonly classify: (start: number, kind: ParagraphKind) => void;
  readonly setKind: (kind: BriefingKind) => void;
  readonly setPaper: (paper: Paper) => void;
  readonly setLookFirst: (lookFirst: boolean) => void;
  /** Builds the briefing and answers with its id; undefined where it failed, `fault` says why. */
  readonly make: () => Promise<string | undefined>;
};

export type Intake = IntakeState & IntakeActions;

/** Pause in typing or correcting after which the article is read again, ms. */
const pause = 250;

const megabytes = (bytes: number): number => Math.ceil(bytes / 1_000_000);

/** The intake screen's memory: text and review survive a look at the library. `paper` is the one to start from. */
export function createIntake(client: Client, paper: Paper = usualPaper()): StoreApi<Intake> {
  return createStore<Intake>()((set, get) => {
    let turn = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;

    async function take(ask: () => Promise<IntakeDraft>): Promise<string | undefined> {
      turn += 1;
      const mine = turn;
      clearTimeout(timer);
      set({ busy: 'taking', fault: undefined });
      try {
        const draft = await tellWhenLong(ask(), () => say.native.articleRead);
        if (mine !== turn) return undefined;
        const { reading, source } = draft;
        set({ review: { draft, reading, form: formOf(source.meta), corrections: noCorrections }, busy: undefined });
        return source.id;
      } catch (error) {
        if (mine === turn) set({ busy: undefined, fault: sentenceOf(error) });
        return undefined;
      }
    }

    function readAgainSoon(): void {
      turn += 1;
      const mine = turn;
      clearTimeout(timer);
      timer = setTimeout(() => void readAgain(mine), pause);
    }

    async function readAgain(mine: number): Promise<void> {
      const review = get().review;
      if (review === undefined || mine !== turn) return;
      set({ busy: 'reading' });
      try {
        const reading = await client.intake.read(subjectOf(review));
        const now = get().review;
        if (mine === turn && now !== undefined) set({ review: { ...now, reading }, busy: undefined, fault: undefined });
      } catch (error) {
        if (mine === turn) set({ busy: undefined, fault: sentenceOf(error) });
      }
    }

    function change(edit: (review: Review) => Partial<Review>): void {
      const review = get().review;
      if (review === undefined) return;
      set({ review: { ...review, ...edit(review) } });
      readAgainSoon();
    }

    return {
      input: { text: '' },
      review: undefined,
      busy: undefined,
      fault: undefined,
      kind: 'note',
      paper,
      lookFirst: kept('look-first') === 'yes',
      setInput: (input) => set({ input, fault: undefined }),
      takePaste: () => take(() => takeInput(client, get().input)),
      takeFile: async (file, name) => {
        const size = file instanceof Uint8Array ? file.byteLength : file.size;
        if (size <= limits.fileBytes) return take(() => client.uploadFile(file, name));
        set({ fault: say.intake.tooLarge(name, megabytes(size), megabytes(limits.fileBytes)) });
        return undefined;
      },
      openFile: async () => {
        const opened = await shell()?.openFile();
        if (!opened) return undefined;
        if (!('fault' in opened)) return get().takeFile(opened.bytes, opened.name);
        set({ fault: sentenceIn(opened.fault) });
        return undefined;
      },
      takeSource: (id) =>
        take(async () => {
          const source = await client.sources.get({ id });
          const reading = await client.intake.read({ source: id, meta: source.meta, corrections: noCorrections });
          return { source, reading, known: [] };
        }),
      setField: (field, value) => change(({ form }) => ({ form: { ...form, [field]: value } })),
      classify: (start, kind) =>
        change(({ corrections }) => ({
          corrections: {
            paragraphs: [...corrections.paragraphs.filter((other) => other.start !== start), { start, kind }],
          },
        })),
      setKind: (kind) => set({ kind }),
      setPaper: (paper) => set({ paper }),
      setLookFirst: (lookFirst) => {
        keep('look-first', lookFirst ? 'yes' : 'no');
        set({ lookFirst });
      },
      make: async () => {
        const { review, kind, paper } = get();
        if (review === undefined || get().busy === 'making') return undefined;
        turn += 1;
        clearTimeout(timer);
        set({ busy: 'making', fault: undefined });
        try {
          const made = client.briefings.create({ sources: [subjectOf(review)], kind, paper });
          const { briefing } = await tellWhenLong(made, () => say.native.briefingMade);
          set({ busy: undefined, review: undefined, input: { text: '' } });
          const fresh = {
            briefing: briefing.id,
            leftOut: leftOutOf(review.reading),
          };
          useFresh.setState({ fresh });
          return briefing.id;
        } catch (error) {
          set({ busy: undefined, fault: sentenceOf(error) });
          return undefined;
        }
      },
    };
  });
}

const subjectOf = ({ draft, form, corrections }: Review) => ({
  source: draft.source.id,
  meta: metaOf(form, draft.source.meta).meta,
  corrections,
});

/** Letter where it is the usual paper, A4 elsewhere. */
function usualPaper(): Paper {
  return /-(?:US|CA|MX|PH)\b/.test(globalThis.navigator?.language ?? '') ? 'letter' : 'a4';
}

export const IntakeContext = createContext<StoreApi<Intake> | null>(null);

export function useIntakeStore(): StoreApi<Intake> {
  const store = useContext(IntakeContext);
  if (store === null) throw new Error('no intake around this component');
  return store;
}

export const useIntake = <T>(select: (state: Intake) => T): T => useStore(useIntakeStore(), select);
