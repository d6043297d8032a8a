import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './design/tokens.css';
import './design/base.css';
import { App } from './app/App.tsx';
import { lookOfPage } from './app/look/useLook.ts';
import { openServices } from './app/services.ts';
import { startWords } from './words/startWords.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
await startWords(lookOfPage().current().language ?? navigator.language);
createRoot(root).render(
  <StrictMode>
    <App services={openServices({ baseUrl: location.origin })} />
  </StrictMode>,
);
