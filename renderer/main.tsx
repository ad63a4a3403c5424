import { setNonce } from 'get-nonce';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createClient } from './state/client.ts';
import { bringSettings } from './state/settings.ts';
import './styles/tokens.css';
import './styles/fonts.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/overlays.css';
import './styles/frame.css';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');

// Styles that Radix adds at run time carry the page's nonce, or the content security policy would drop them.
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;
if (nonce) setNonce(nonce);

const { protocol, host } = window.location;
const client = createClient(`${protocol}//${host}`);
await bringSettings(client);
// What the settings decide, such as the language, is read when these load.
const [{ App }, { rememberedTheme, show }] = await Promise.all([import('./App.tsx'), import('./state/theme.ts')]);
show(rememberedTheme());
createRoot(root).render(
  <StrictMode>
    <App client={client} />
  </StrictMode>,
);
