import { createElement, type ReactNode } from 'react';
import { isSafeHref } from '#shared/model/richtext/href.ts';
import { isUncited, type RichDoc, type RichMark, type RichNode } from '#shared/model/richtext/node.ts';
import type { EntryAttrs } from '#shared/model/richtext/schema.ts';
import type { Span } from '#shared/model/span.ts';
import { assertNever } from '#shared/outcome.ts';
import { say, useLanguage } from '../../state/language.ts';
import { entryLabel } from './editor/entry.ts';

const tags: Partial<Readonly<Record<RichNode['type'], string>>> = {
  paragraph: 'p',
  blockquote: 'blockquote',
  bulletList: 'ul',
  listItem: 'li',
  tableCell: 'td',
  tableHeader: 'th',
};

type NumbersOf = (spans: readonly Span[]) => readonly number[];

/** A body that is only read: an old version, or a section far from view. It looks as in the editor. */
export function StaticBody({ body, numbersOf }: { readonly body: RichDoc; readonly numbersOf?: NumbersOf }): ReactNode {
  return <div className="body">{(body.content ?? []).map((node, index) => drawn(node, index, numbersOf))}</div>;
}

function drawn(node: RichNode, key: number, numbersOf: NumbersOf | undefined): ReactNode {
  if (node.type === 'text') return marked(node.text ?? '', node.marks ?? [], key);
  const inside = (node.content ?? []).map((child, index) => drawn(child, index, numbersOf));
  switch (node.type) {
    case 'hardBreak':
      return <br key={key} />;
    case 'evidence': {
      const numbers = numbersOf?.((node.attrs as { spans: readonly Span[] }).spans) ?? [];
      return (
        <sup key={key} className="evidence">
          {numbers.length === 0 ? '·' : numbers.join(', ')}
        </sup>
      );
    }
    case 'entry': {
      const attrs = node.attrs as EntryAttrs;
      const uncited = isUncited(node);
      return (
        <div key={key} className="entry" data-kind={attrs.kind} data-entry={attrs.id}>
          <div className="entry-margin" lang={useLanguage.getState().language} title={entryLabel(attrs, uncited)}>
            <span className="entry-kind">{say.names.entryKinds[attrs.kind]}</span>
            {attrs.grade !== null && <span className="entry-grade">{attrs.grade}</span>}
            {uncited && <span className="entry-unsourced">{say.names.noSource}</span>}
          </div>
          <div className="entry-body">{inside}</div>
        </div>
      );
    }
    case 'table':
      return (
        <table key={key}>
          <tbody>{inside}</tbody>
        </table>
      );
    case 'orderedList':
      return (
        <ol key={key} start={(node.attrs as { start?: number } | undefined)?.start ?? 1}>
          {inside}
        </ol>
      );
    case 'tableRow': {
      const attrs = node.attrs as EntryAttrs | undefined;
      const entry = attrs?.id ? { 'data-entry': attrs.id, 'data-kind': attrs.kind } : {};
      return (
        <tr key={key} {...entry}>
          {inside}
        </tr>
      );
    }
    case 'tableCell':
    case 'tableHeader': {
      const { colspan, rowspan } = node.attrs as { colspan: number; rowspan: number };
      return createElement(tags[node.type] ?? 'td', { key, colSpan: colspan, rowSpan: rowspan }, ...inside);
    }
    default:
      return createElement(tags[node.type] ?? 'div', { key }, ...(inside.length > 0 ? inside : [<br key="empty" />]));
  }
}

function marked(text: string, marks: readonly RichMark[], key: number): ReactNode {
  return marks.reduceRight<ReactNode>((inside, mark) => {
    switch (mark.type) {
      case 'bold':
        return <strong key={key}>{inside}</strong>;
      case 'italic':
        return <em key={key}>{inside}</em>;
      case 'link':
        return isSafeHref(mark.attrs.href) ? (
          <a key={key} href={mark.attrs.href} target="_blank" rel="noopener noreferrer nofollow">
            {inside}
          </a>
        ) : (
          inside
        );
      case 'verbatim':
        return (
          <span key={key} className="verbatim">
            {inside}
          </span>
        );
      default:
        return assertNever(mark);
    }
  }, text);
}
