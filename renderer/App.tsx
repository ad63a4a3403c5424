import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { Crash } from './screens/Crash.tsx';
import { DropTarget } from './screens/DropTarget.tsx';
import { Intake } from './screens/intake/Intake.tsx';
import { toReview } from './screens/intake/toReview.ts';
import { Library } from './screens/library/Library.tsx';
import { type Client, ClientContext } from './state/client.ts';
import { createIntake, IntakeContext } from './state/intake.ts';
import { say, useLanguage } from './state/language.ts';
import { createLibrary, LibraryContext } from './state/library.ts';
import { go, type Route, useRoute } from './state/route.ts';
import { useMenuCommands } from './state/shell.ts';
import { useTheme } from './state/theme.ts';
import { TooltipProvider } from './ui/Tooltip.tsx';
import { notifyFault, Toasts } from './ui/toast.tsx';
import { useSlow } from './ui/useSlow.ts';

const Desk = lazy(async () => ({ default: (await import('./screens/desk/Desk.tsx')).Desk }));

/** The whole window. The route says which screen stands in it; the client is the only way out of it. */
export function App({ client }: { readonly client: Client }): ReactNode {
  const route = useRoute();
  const [library] = useState(() => createLibrary(client));
  const [intake] = useState(() => createIntake(client));
  const language = useLanguage((state) => state.language);
  const nextTheme = useTheme((state) => state.nextTheme);
  const takeFile = (file: File, dropped: number): void => {
    if (dropped > 1) notifyFault(say.frame.onlyOneFile(file.name));
    go({ screen: 'intake' });
    void intake.getState().takeFile(file, file.name).then(toReview);
  };
  useMenuCommands({
    new: () => go({ screen: 'intake' }),
    library: () => go({ screen: 'library' }),
    theme: nextTheme,
    open: () => {
      go({ screen: 'intake' });
      void intake.getState().openFile().then(toReview);
    },
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
    case 'trash':
      return <Library trash={route.screen === 'trash'} />;
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
