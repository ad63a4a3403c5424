import { Component, type ReactNode } from 'react';
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
        <h1>This screen stopped working</h1>
        <p>A fault inside Brevier stopped it; everything that was shown as saved is safe, so open the library again.</p>
        <Button
          variant="primary"
          onClick={() => {
            window.location.hash = '#/';
            window.location.reload();
          }}
        >
          Open the library
        </Button>
      </main>
    );
  }
}
