import { describe, expect, it } from 'vitest';
import { richSchema } from '#shared/model/richtext/schema.ts';
import { doc, openEditor } from './deskEditor.ts';

const editorSchema = openEditor(doc({ type: 'paragraph' })).schema;

const keys = ['content', 'group', 'inline', 'atom', 'selectable', 'defining', 'isolating', 'marks'] as const;
const markKeys = ['inclusive', 'excludes', 'group', 'spanning'] as const;
const attrsOf = (spec: { attrs?: object | undefined }): unknown =>
  Object.fromEntries(
    Object.entries(spec.attrs ?? {}).map(([name, attr]) => [name, Object.fromEntries(Object.entries(attr))]),
  );

describe('the editor’s schema', () => {
  it('[E1] has the shared schema’s nodes and marks, in its order', () => {
    expect(Object.keys(editorSchema.nodes)).toEqual(Object.keys(richSchema.nodes));
    expect(Object.keys(editorSchema.marks)).toEqual(Object.keys(richSchema.marks));
    expect(editorSchema.topNodeType.name).toBe(richSchema.topNodeType.name);
  });

  it.each(Object.keys(richSchema.nodes))('[E1] gives %s the same content, group, behaviour and attributes', (name) => {
    const ours = editorSchema.nodes[name]!.spec;
    const shared = richSchema.nodes[name]!.spec;
    for (const key of keys) expect([key, ours[key]]).toEqual([key, shared[key]]);
    expect(attrsOf(ours)).toEqual(attrsOf(shared));
  });

  it.each(Object.keys(richSchema.marks))('[E1] gives the mark %s the same rules and attributes', (name) => {
    const ours = editorSchema.marks[name]!.spec;
    const shared = richSchema.marks[name]!.spec;
    for (const key of markKeys) expect([key, ours[key]]).toEqual([key, shared[key]]);
    expect(attrsOf(ours)).toEqual(attrsOf(shared));
  });
});
