import { create } from 'zustand';

/** The keys of a command that were pressed so far, where more have to follow: `mod+j`, `mod+j a`. */
export const useChord = create<{ readonly begun: string | undefined }>(() => ({ begun: undefined }));

export const beginChord = (begun: string): void => useChord.setState({ begun });

export const endChord = (): void => {
  if (useChord.getState().begun !== undefined) useChord.setState({ begun: undefined });
};
