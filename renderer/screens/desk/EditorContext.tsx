import { createContext, useContext } from 'react';
import type { EditorContext } from './editor/context.ts';

/** What the section editors share; made once per desk. */
export const EditorContextHolder = createContext<EditorContext | null>(null);

export function useEditorContext(): EditorContext {
  const context = useContext(EditorContextHolder);
  if (context === null) throw new Error('no desk around this editor');
  return context;
}
