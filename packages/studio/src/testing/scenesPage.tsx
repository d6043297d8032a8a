import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import '../design/tokens.css';
import '../design/base.css';
import { startWords } from '../words/startWords.ts';
import type { Scenes } from './scene.ts';

// /scenes.html?scene=build/TaskGraph/threeAtWork shows one scene; without the parameter, a list of all.
const files = import.meta.glob<{ readonly scenes: Scenes }>('../**/*.scene.tsx');
const nameOf = (file: string): string => file.replace(/^\.\.\//, '').replace(/\.scene\.tsx$/, '');

async function allNames(): Promise<readonly string[]> {
  const loaded = await Promise.all(
    Object.entries(files).map(async ([file, load]) => {
      const { scenes } = await load();
      return Object.keys(scenes).map((name) => `${nameOf(file)}/${name}`);
    }),
  );
  return loaded.flat();
}

/** Loads that one scene's file and no other: all together are most of the studio, and a test opens hundreds of scenes. */
async function sceneOf(wanted: string): Promise<(() => ReactNode) | undefined> {
  const end = wanted.lastIndexOf('/');
  const load = Object.entries(files).find(([file]) => nameOf(file) === wanted.slice(0, end))?.[1];
  const { scenes } = (await load?.()) ?? { scenes: {} };
  return scenes[wanted.slice(end + 1)];
}

async function show(): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) throw new Error('scenes.html has no #root');
  await startWords('en');
  const Scene = await sceneOf(new URL(location.href).searchParams.get('scene') ?? '');
  createRoot(root).render(Scene === undefined ? <SceneList names={await allNames()} /> : <Scene />);
}

function SceneList({ names }: { readonly names: readonly string[] }) {
  return (
    <ul>
      {names.map((name) => (
        <li key={name}>
          <a href={`?scene=${encodeURIComponent(name)}`}>{name}</a>
        </li>
      ))}
    </ul>
  );
}

await show();
