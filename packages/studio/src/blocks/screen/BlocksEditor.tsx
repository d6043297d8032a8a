import type { NuggetSpecInput, WorkspaceJson } from '@nugget/contract';
import type * as Blockly from 'blockly/core';
import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Spinner } from '../../design/index.ts';
import { emptyWorkspace } from '../spec/emptyWorkspace.ts';
import type { Missing } from '../spec/findMissing.ts';
import { keptWords } from '../spec/keptWords.ts';
import { workspaceToSpec } from '../spec/workspaceToSpec.ts';
import styles from './BlocksEditor.module.css';
import { CanvasTools, rememberChosen } from './CanvasTools.tsx';
import { type BuildState, GoBar } from './GoBar.tsx';

// Opened by hand, and not before everything else is there.
const CrewReads = lazy(async () => ({ default: (await import('./CrewReads.tsx')).CrewReads }));

// Asked for at once, so that Blockly comes while the nugget is read; a chunk of its own, so that the frame comes first.
const loadCanvas = import('./canvasChunk.ts');
const BlocksCanvas = lazy(async () => ({ default: (await loadCanvas).BlocksCanvas }));

interface BlocksEditorProps {
  /** The canvas to begin with; null for a nugget without one. Read once. */
  readonly workspaceJson: WorkspaceJson | null;
  readonly onChange: (json: WorkspaceJson) => void;
  readonly onGo: (spec: NuggetSpecInput) => void;
  readonly build: BuildState;
  readonly buildHref: string;
  readonly isStarting: boolean;
}

/** The canvas with its tools, and Go. */
export function BlocksEditor({ workspaceJson, onChange, onGo, ...go }: BlocksEditorProps) {
  const { t } = useTranslation('blocks');
  const [start] = useState(() => workspaceJson ?? emptyWorkspace());
  const [json, setJson] = useState(start);
  const [workspace, setWorkspace] = useState<Blockly.WorkspaceSvg>();
  const [isReading, setReading] = useState(false);
  const trash = useRef<HTMLDivElement>(null);
  const { spec, missing } = useMemo(() => workspaceToSpec(json), [json]);
  const kept = keptWords(json, spec);
  const change = (changed: WorkspaceJson) => {
    setJson(changed);
    onChange(changed);
  };
  const open = (opened: Blockly.WorkspaceSvg | undefined) => {
    if (opened !== undefined) rememberChosen(opened);
    setWorkspace(opened);
  };
  const jump = async ({ blockId, fix }: Missing) => {
    const { jumpToBlock, putOnBoard } = await loadCanvas;
    if (workspace === undefined) return;
    jumpToBlock(workspace, fix === undefined ? blockId : putOnBoard(workspace));
  };
  return (
    <div className={styles.editor}>
      <Suspense fallback={<Loading text={t('canvas_waits')} />}>
        <BlocksCanvas json={start} onChange={change} onOpen={open} trash={trash} />
      </Suspense>
      <div className={styles.bar}>
        <CanvasTools
          workspace={workspace}
          trash={trash}
          onRead={() => setReading(true)}
          hasKeptParts={kept.length > 0}
        />
        <GoBar {...go} missing={missing} onGo={() => onGo(spec)} onJump={(each) => void jump(each)} />
      </div>
      <Suspense>
        {isReading ? <CrewReads spec={spec} kept={kept} onClose={() => setReading(false)} /> : null}
      </Suspense>
    </div>
  );
}

const Loading = ({ text }: { readonly text: string }) => (
  <div className={styles.loading} role="status">
    <Spinner />
    <p>{text}</p>
  </div>
);
