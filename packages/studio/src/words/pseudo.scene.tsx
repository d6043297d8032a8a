import { type ReactNode, use } from 'react';
import { scenes as app } from '../app/app.scene.tsx';
import { scenes as home } from '../home/home.scene.tsx';
import { scenes as settings } from '../settings/settings.scene.tsx';
import type { Scenes } from '../testing/scene.ts';
import { showWords } from './startWords.ts';
import { pseudoWords } from './testing/pseudoWords.ts';

let shown: Promise<void> | undefined;

/** Another scene, in a language that nobody speaks. */
function InPseudo({ children }: { readonly children: ReactNode }) {
  shown ??= showWords('en-XA', pseudoWords());
  use(shown);
  return children;
}

const inPseudo = (scene: (() => ReactNode) | undefined) => () => <InPseudo>{scene?.()}</InPseudo>;

export const scenes: Scenes = {
  home: inPseudo(home.withNuggets),
  firstVisit: inPseudo(home.firstVisit),
  settings: inPseudo(settings.used),
  gate: inPseudo(settings.gate),
  frame: inPseudo(app.frame),
  notFound: inPseudo(app.notFound),
};
