import { z } from 'zod';
import { languages } from '../messages/languages.ts';
import { styleNoteKinds } from '../prose/note.ts';

export const themes = ['system', 'light', 'dark'] as const;

/** What can stand beside the page, in the order of the tabs: views of the source, and the PDF. */
export const sideViews = ['source', 'quotations', 'people', 'timeline', 'origins', 'preview'] as const;

const width = z.number().min(100).max(4000).optional().catch(undefined);

/** What the user chose on this machine, the same for every window and every address. What is absent was never chosen. */
export const Settings = z.object({
  language: z.enum(['system', ...languages]).optional(),
  theme: z.enum(themes).optional(),
  /** Widths in CSS pixels, only where they were chosen. */
  panes: z
    .object({
      outline: z.boolean().catch(true),
      side: z.boolean().catch(true),
      view: z.enum(sideViews).catch('source'),
      widths: z.object({ outline: width, side: width, preview: width }).catch({}),
    })
    .optional(),
  /** Style notes that are switched off, and the scale of likelihood words. */
  prose: z.object({ off: z.array(z.enum(styleNoteKinds)).max(50), scale: z.enum(['icd-203', 'phia']) }).optional(),
  /** Whether an article is looked at before its briefing is made. */
  'look-first': z.enum(['yes', 'no']).optional(),
  'first-steps': z.enum(['shown', 'done']).optional(),
});
export type Settings = z.infer<typeof Settings>;
export type Setting = keyof Settings;

/** The settings in what was kept, each by itself: one that is wrong takes no other with it. */
export function settingsIn(kept: unknown): Settings {
  const settings: Record<string, unknown> = {};
  for (const [name, form] of Object.entries(Settings.shape)) {
    const read = form.safeParse((kept as Readonly<Record<string, unknown>> | null | undefined)?.[name]);
    if (read.success && read.data !== undefined) settings[name] = read.data;
  }
  return settings;
}
