import { setNonce } from 'get-nonce';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { createClient } from './state/client.ts';
import { rememberedTheme, show } from './state/theme.ts';
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

show(rememberedTheme());
const { protocol, host } = window.location;
createRoot(root).render(
  <StrictMode>
    <App client={createClient(`${protocol}//${host}`)} />
  </StrictMode>,
);
