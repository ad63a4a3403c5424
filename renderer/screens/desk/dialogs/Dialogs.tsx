import type { ReactNode } from 'react';
import type { Action } from '../actions.ts';
import { HistoryDialog } from '../history/HistoryDialog.tsx';
import { OffersDialog } from '../review/OffersDialog.tsx';
import { ArticleDialog } from './ArticleDialog.tsx';
import { ChangesDialog } from './ChangesDialog.tsx';
import { ConflictDialog } from './ConflictDialog.tsx';
import { ExportDialog } from './ExportDialog.tsx';
import { LeftOutDialog } from './LeftOutDialog.tsx';
import { LinkDialog } from './LinkDialog.tsx';
import { LookDialog } from './LookDialog.tsx';
import { MarkingDialog } from './MarkingDialog.tsx';
import { MastheadDialog } from './MastheadDialog.tsx';
import { NotesDialog } from './NotesDialog.tsx';
import { Palette } from './Palette.tsx';
import { Shortcuts } from './Shortcuts.tsx';
import { SourceDialog } from './SourceDialog.tsx';
import { TagsDialog } from './TagsDialog.tsx';
import { UnsavedDialog } from './UnsavedDialog.tsx';
import { VersionDialog } from './VersionDialog.tsx';

/** Every dialog of the desk, each closed until it is asked for. */
export function Dialogs({ actions }: { readonly actions: readonly Action[] }): ReactNode {
  return (
    <>
      <Palette actions={actions} />
      <Shortcuts actions={actions} />
      <MastheadDialog />
      <MarkingDialog />
      <TagsDialog />
      <LookDialog />
      <ExportDialog />
      <SourceDialog />
      <ArticleDialog />
      <VersionDialog />
      <ChangesDialog />
      <LeftOutDialog />
      <LinkDialog />
      <HistoryDialog />
      <NotesDialog />
      <OffersDialog />
      <ConflictDialog />
      <UnsavedDialog />
    </>
  );
}
