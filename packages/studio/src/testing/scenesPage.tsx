import { createRoot } from 'react-dom/client';
import '../design/tokens.css';
import '../design/base.css';
import { startWords } from '../words/startWords.ts';
import type { Scenes } from './scene.ts';

// /scenes.html?scene=build/TaskGraph/threeAtWork shows one scene; without the parameter, a list of all.
const files = import.meta.glob<{ readonly scenes: Scenes }>('../**/*.scene.tsx');
const nameOf = (file: string): string => file.replace(/^\.\.\//, '').replace(/\.scene\.tsx$/, '');

async function allScenes(): Promise<ReadonlyMap<string, () => React.ReactNode>> {
  const loaded = await Promise.all(
    Object.entries(files).map(async ([file, load]) => {
      const { scenes } = await load();
      return Object.entries(scenes).map(([name, show]) => [`${nameOf(file)}/${name}`, show] as const);
    }),
  );
  return new Map(loaded.flat());
}

async function show(): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) throw new Error('scenes.html has no #root');
  await startWords('en');
  const scenes = await allScenes();
  const wanted = new URL(location.href).searchParams.get('scene') ?? '';
  const Scene = scenes.get(wanted);
  createRoot(root).render(Scene === undefined ? <SceneList names={[...scenes.keys()]} /> : <Scene />);
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
