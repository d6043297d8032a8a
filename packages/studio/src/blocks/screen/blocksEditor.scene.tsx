import type { NuggetSpecInput, WorkspaceJson } from '@nugget/contract';
import { useState } from 'react';
import blink from '../../../../../examples/blink-button.json';
import portals from '../../../../../examples/skills-and-portals.json';
import space from '../../../../../examples/space-dodge.json';
import { Toasts } from '../../design/index.ts';
import type { Scenes } from '../../testing/scene.ts';
import { specToWorkspace } from '../spec/specToWorkspace.ts';
import { workspaceToSpec } from '../spec/workspaceToSpec.ts';
import { BlocksEditor } from './BlocksEditor.tsx';
import type { BuildState } from './GoBar.tsx';

interface ShownProps {
  readonly json: WorkspaceJson | null;
  readonly build?: BuildState;
}

/** The editor as large as the window; what it makes is in the page for the tests to read. */
function Shown({ json, build = 'never' }: ShownProps) {
  const [made, setMade] = useState<NuggetSpecInput>();
  const [gone, setGone] = useState<NuggetSpecInput>();
  return (
    <main style={{ display: 'flex', height: '100dvh' }}>
      <h1 hidden>Blocks</h1>
      <BlocksEditor
        workspaceJson={json}
        onChange={(changed) => setMade(workspaceToSpec(changed).spec)}
        onGo={setGone}
        build={build}
        buildHref="#build"
        isStarting={false}
      />
      <pre hidden id="made">
        {JSON.stringify(made ?? null)}
      </pre>
      <pre hidden id="gone">
        {JSON.stringify(gone ?? null)}
      </pre>
      <Toasts />
    </main>
  );
}

const canvasOf = (spec: unknown) => specToWorkspace(spec as NuggetSpecInput);

/** The same blocks, shown on a web page in place of a board. */
const elsewhere = (json: WorkspaceJson): WorkspaceJson =>
  JSON.parse(
    JSON.stringify(json).replace(
      /"type":"deploy_board","id":"deploy","fields":\{[^}]*\}/,
      '"type":"deploy","id":"deploy","fields":{"TARGET":"web"}',
    ),
  );

export const scenes: Scenes = {
  empty: () => <Shown json={null} />,
  spaceGame: () => <Shown json={canvasOf(space)} />,
  withKeptParts: () => <Shown json={canvasOf(portals)} build="built" />,
  whileBuilding: () => <Shown json={canvasOf(space)} build="running" />,
  forBoard: () => <Shown json={canvasOf(blink)} />,
  /** The blocks of a board, and a page to show them on. */
  onTheWrongPlace: () => <Shown json={elsewhere(canvasOf(blink))} />,
  damaged: () => <Shown json={{ blocks: { languageVersion: 0, blocks: [{ type: 'nobody_knows' }] } }} />,
};
