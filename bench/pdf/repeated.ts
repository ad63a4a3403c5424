import type { PrintJob } from '#shared/model/print.ts';
import type { RichNode } from '#shared/model/richtext/node.ts';

/** The job with its sections `times` over, each copy with ids of its own. */
export function repeated(job: PrintJob, times: number): PrintJob {
  const { sections } = job.briefing;
  const copies = Array.from({ length: times }, (_, copy) =>
    copy === 0
      ? sections
      : sections.map((section) => ({ ...section, id: `${section.id}-${copy}`, body: renamed(section.body, copy) })),
  );
  return { ...job, briefing: { ...job.briefing, sections: copies.flat() } };
}

function renamed<N extends RichNode>(node: N, copy: number): N {
  const id = node.attrs?.id;
  return {
    ...node,
    ...(typeof id === 'string' && { attrs: { ...node.attrs, id: `${id}-${copy}` } }),
    ...(node.content && { content: node.content.map((child) => renamed(child, copy)) }),
  };
}

/** The job with the words of every paragraph turned round by as many places as its section's, and `by`, so that no paragraph is like one set before. */
export function turned(job: PrintJob, by: number): PrintJob {
  const { briefing } = job;
  return {
    ...job,
    briefing: {
      ...briefing,
      sections: briefing.sections.map((section, i) => ({ ...section, body: wordsTurned(section.body, by + i) })),
    },
  };
}

function wordsTurned<N extends RichNode>(node: N, by: number): N {
  const words = node.text?.split(' ') ?? [];
  const at = by % Math.max(1, words.length);
  return {
    ...node,
    ...(node.text !== undefined && { text: [...words.slice(at), ...words.slice(0, at)].join(' ') }),
    ...(node.content && { content: node.content.map((child) => wordsTurned(child, by)) }),
  };
}

/** The job after an edit: a sentence more at the start of the section in the middle. */
export function edited(job: PrintJob): PrintJob {
  const { sections } = job.briefing;
  const middle = sections.length >> 1;
  const words: RichNode = {
    type: 'paragraph',
    content: [{ type: 'text', text: 'The ministry confirmed the figure later in the day.' }],
  };
  return {
    ...job,
    briefing: {
      ...job.briefing,
      sections: sections.map((section, i) =>
        i === middle
          ? { ...section, body: { ...section.body, content: [words, ...(section.body.content ?? [])] } }
          : section,
      ),
    },
  };
}
