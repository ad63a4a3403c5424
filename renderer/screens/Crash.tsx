import { Component, type ReactNode } from 'react';
import { say } from '../state/language.ts';
import { Button } from '../ui/Button.tsx';

type Props = { readonly children: ReactNode };

/** What stands in the window after a bug in a screen: what was saved is safe, and a way on. */
export class Crash extends Component<Props, { readonly crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError(): { readonly crashed: boolean } {
    return { crashed: true };
  }

  override render(): ReactNode {
    if (!this.state.crashed) return this.props.children;
    return (
      <main className="app-fault" role="alert">
        <h1>{say.frame.crash.title}</h1>
        <p>{say.frame.crash.text}</p>
        <Button
          variant="primary"
          onClick={() => {
            window.location.hash = '#/';
            window.location.reload();
          }}
        >
          {say.frame.crash.openLibrary}
        </Button>
      </main>
    );
  }
}
