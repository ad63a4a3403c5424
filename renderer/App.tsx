import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { Crash } from './screens/Crash.tsx';
import { DropTarget } from './screens/DropTarget.tsx';
import { Intake } from './screens/intake/Intake.tsx';
import { toDraft } from './screens/intake/toDraft.ts';
import { usePasteAnywhere } from './screens/intake/usePasteAnywhere.ts';
import { Library } from './screens/library/Library.tsx';
import { pageIn } from './state/article.ts';
import { type Client, ClientContext } from './state/client.ts';
import { sentenceIn } from './state/fault.ts';
import { useFirstStart } from './state/firstStart.ts';
import { createIntake, IntakeContext, type Intake as IntakeStore } from './state/intake.ts';
import { say, useLanguage } from './state/language.ts';
import { createLibrary, LibraryContext } from './state/library.ts';
import { go, type Route, useRoute } from './state/route.ts';
import { whenNotKept } from './state/settings.ts';
import { useFilesFromHost, useLookOfHost, useMenuCommands } from './state/shell.ts';
import { useTheme } from './state/theme.ts';
import { TooltipProvider } from './ui/Tooltip.tsx';
import { notifyFault, remark, Toasts } from './ui/toast.tsx';
import { useSlow } from './ui/useSlow.ts';

const Desk = lazy(async () => ({ default: (await import('./screens/desk/Desk.tsx')).Desk }));

/** The whole window. The route says which screen stands in it; the client is the only way out of it. */
export function App({ client }: { readonly client: Client }): ReactNode {
  const route = useRoute();
  const [library] = useState(() => createLibrary(client));
  const [intake] = useState(() => createIntake(client));
  const language = useLanguage((state) => state.language);
  const setTheme = useTheme((state) => state.setTheme);
  const setLanguage = useLanguage((state) => state.setLanguage);
  /** Takes an article in, on the screen that shows how that goes, and goes on to its briefing. */
  const take = (ask: (state: IntakeStore) => Promise<string | undefined>): void => {
    go({ screen: 'intake' });
    void ask(intake.getState()).then((source) => toDraft(intake, source));
  };
  const takeFile = (file: File, dropped: number): void => {
    if (dropped > 1) notifyFault(say.frame.onlyOneFile(file.name));
    take((state) => state.takeFile(file, file.name));
  };
  useMenuCommands({
    new: () => go({ screen: 'intake' }),
    library: () => go({ screen: 'library' }),
    open: () => take((state) => state.openFile()),
    'theme-system': () => setTheme('system'),
    'theme-light': () => setTheme('light'),
    'theme-dark': () => setTheme('dark'),
    'language-system': () => setLanguage('system'),
    'language-en': () => setLanguage('en'),
    'language-uk': () => setLanguage('uk'),
  });
  useFilesFromHost((file) =>
    'fault' in file ? notifyFault(sentenceIn(file.fault)) : take((state) => state.takeFile(file.bytes, file.name)),
  );
  useEffect(() => whenNotKept(() => remark(say.frame.notKept)), []);
  useLookOfHost();
  useFirstStart(client);
  usePasteAnywhere(route.screen !== 'briefing', (pasted) => {
    intake.getState().setInput(pasted);
    // An address is not fetched by pasting it: that takes a word of the user's own.
    if (pageIn(pasted) === undefined) take((state) => state.takePaste());
    else go({ screen: 'intake' });
  });
  // The desk sets its own title from the briefing once that has come.
  useEffect(() => {
    document.title = say.frame.titles[route.screen];
    document.documentElement.lang = language;
  }, [route.screen, language]);
  return (
    <ClientContext value={client}>
      <LibraryContext value={library}>
        <IntakeContext value={intake}>
          <TooltipProvider>
            <Crash>
              <DropTarget onFile={takeFile}>
                <Suspense key={language} fallback={<Waiting />}>
                  <Screen route={route} />
                </Suspense>
              </DropTarget>
            </Crash>
            <Toasts />
          </TooltipProvider>
        </IntakeContext>
      </LibraryContext>
    </ClientContext>
  );
}

function Screen({ route }: { readonly route: Route }): ReactNode {
  switch (route.screen) {
    case 'library':
    case 'archive':
    case 'trash':
      return <Library place={route.screen} />;
    case 'intake':
      return <Intake source={route.source} />;
    case 'briefing':
      return <Desk key={route.id} id={route.id} />;
  }
}

function Waiting(): ReactNode {
  return useSlow(true) ? (
    <p className="app-wait" role="status">
      {say.frame.opening}
    </p>
  ) : null;
}
