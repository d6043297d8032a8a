import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startWords } from '../words/startWords.ts';
import { App } from './App.tsx';
import { lookOfPage } from './look/lookOfPage.ts';
import { openServices } from './services.ts';

/** Shows the studio in the page. */
export async function startStudio(): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no #root');
  await startWords(lookOfPage().current().language ?? navigator.language);
  createRoot(root).render(
    <StrictMode>
      <App services={openServices({ baseUrl: location.origin })} />
    </StrictMode>,
  );
}
