import type { WorkspaceJson } from '@nugget/contract';
import * as Blockly from 'blockly/core';
import { lazy, type RefObject, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../design/index.ts';
import { takeCanvas } from '../first/handOver.ts';
import styles from './BlocksCanvas.module.css';
import './canvas.css';
import { FirstHint } from './FirstHint.tsx';
import { MiniMap } from './MiniMap.tsx';
import { openCanvas } from './openCanvas.ts';
import { answerTextRequests, type TextRequest } from './textRequest.ts';
import { TrashArea } from './trashArea.ts';
import { watchCanvas } from './watchCanvas.ts';

// Not a part of what a first visit waits for; it comes as soon as the canvas is there, before anybody can open it.
const loadTextDialog = async () => ({ default: (await import('./TextDialog.tsx')).TextDialog });
const TextDialog = lazy(loadTextDialog);

interface BlocksCanvasProps {
  /** Read once, when the canvas opens. */
  readonly json: WorkspaceJson;
  readonly onChange: (json: WorkspaceJson) => void;
  /** Undefined while there is no canvas. */
  readonly onOpen: (workspace: Blockly.WorkspaceSvg | undefined) => void;
  /** Where blocks can be dropped to be thrown away. */
  readonly trash: RefObject<HTMLElement | null>;
}

/** Blockly in the page, as large as the space it is given. */
export function BlocksCanvas({ json, onChange, onOpen, trash }: BlocksCanvasProps) {
  const { t } = useTranslation('blocks');
  const host = useRef<HTMLDivElement>(null);
  const [workspace, setWorkspace] = useState<Blockly.WorkspaceSvg>();
  const [request, setRequest] = useState<TextRequest>();
  const [damage, setDamage] = useState<string>();
  const start = useRef({ json, onChange, onOpen, t });
  start.current = { ...start.current, onChange, onOpen };

  useEffect(() => {
    if (host.current === null || trash.current === null) return;
    const { json: blocks, t: words } = start.current;
    const first = takeCanvas(host.current, blocks);
    const opened = first?.workspace ?? openOrSay({ host: host.current, json: blocks, words }, setDamage);
    if (opened === undefined) return;
    answerTextRequests(opened, setRequest);
    new TrashArea(trash.current).attachTo(opened);
    const made = first?.settle();
    if (made !== undefined) start.current.onChange(made);
    const stopWatching = watchCanvas(opened, (changed) => start.current.onChange(changed));
    const resize = new ResizeObserver(() => Blockly.svgResize(opened));
    resize.observe(host.current);
    setWorkspace(opened);
    start.current.onOpen(opened);
    // Whoever opens the dialog while this fails is told then.
    loadTextDialog().catch(() => undefined);
    return () => {
      setWorkspace(undefined);
      start.current.onOpen(undefined);
      resize.disconnect();
      stopWatching();
      opened.dispose();
    };
  }, [trash]);

  return (
    <div className={styles.frame}>
      {damage === undefined ? null : (
        <Banner tone="bad">
          {t('canvas_broken')}
          <details>
            <summary>{t('for_adults')}</summary>
            {damage}
          </details>
        </Banner>
      )}
      <div ref={host} className={styles.host} />
      {workspace === undefined ? null : (
        <>
          <FirstHint workspace={workspace} />
          <MiniMap workspace={workspace} />
        </>
      )}
      <Suspense>
        {request === undefined ? null : (
          <TextDialog request={request} onClose={() => setRequest(undefined)} />
        )}
      </Suspense>
    </div>
  );
}

/** A canvas of another version or a damaged one: said, and never saved over. */
function openOrSay(
  parts: Parameters<typeof openCanvas>[0],
  say: (damage: string) => void,
): Blockly.WorkspaceSvg | undefined {
  try {
    return openCanvas(parts);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}
