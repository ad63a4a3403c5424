import type { Block } from '#main/reading/article/blocks.ts';
import type { Hinted } from '#main/reading/article/hints.ts';
import type { Lexicon } from '#main/reading/lexicon.ts';
import type { BlockVote, ParagraphKind } from '#shared/model/source.ts';

/** What a rule says a paragraph is; `reason` is a sentence for the user. */
export type Verdict = { readonly kind: ParagraphKind; readonly reason: string; readonly rule: string };

/** One paragraph as the rules see it. `plain` is in lower case with straight apostrophes, `key` only its letters and digits, for comparing. */
export type Candidate = Hinted & {
  readonly index: number;
  readonly block: Block;
  readonly words: string;
  readonly plain: string;
  readonly key: string;
  readonly count: number;
  /** It ends like a sentence: a stop, with closing marks after it or not. */
  readonly ended: boolean;
};

/** All paragraphs, and what is known besides. */
export type Page = {
  readonly candidates: readonly Candidate[];
  /** The key of the title, where it is known. */
  readonly titleKey?: string;
  /** The author's name as the page states it, a full one. */
  readonly author?: string;
  readonly votes: readonly BlockVote[];
  readonly lexicon: Lexicon;
  /** Paragraph indexes by key, in order. */
  readonly byKey: ReadonlyMap<string, readonly number[]>;
  /** Where a press release's closing part begins. */
  readonly closing?: number;
};

/** One reason to class a paragraph; undefined where it has nothing to say. */
export type ClassRule = (candidate: Candidate, page: Page) => Verdict | undefined;
