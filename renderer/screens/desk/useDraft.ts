import { useCallback, useEffect, useRef, useState } from 'react';

/** Milliseconds of rest after which a draft is kept. */
const rest = 600;

/** A line of text in hand: shown as typed, kept after a rest or when it is left, given up with Escape. */
export function useDraft(value: string, keep: (value: string) => void) {
  const [draft, setDraft] = useState<string>();
  const latest = useRef({ draft, value, keep });
  useEffect(() => {
    latest.current = { draft, value, keep };
  });
  const settle = useCallback((): void => {
    const { draft: now, value: before, keep: save } = latest.current;
    if (now !== undefined && now !== before) save(now);
    latest.current.draft = undefined;
    setDraft(undefined);
  }, []);
  useEffect(() => {
    if (draft === undefined) return undefined;
    const timer = setTimeout(settle, rest);
    return () => clearTimeout(timer);
  }, [draft, settle]);
  useEffect(() => settle, [settle]);
  return {
    value: draft ?? value,
    onChange: (event: { readonly target: { readonly value: string } }) => setDraft(event.target.value),
    onBlur: settle,
    /** Answers whether the key ended the draft. */
    onKey: (key: string): boolean => {
      if (key === 'Escape') {
        latest.current.draft = undefined;
        setDraft(undefined);
      }
      if (key === 'Enter') settle();
      return key === 'Escape' || key === 'Enter';
    },
  };
}
