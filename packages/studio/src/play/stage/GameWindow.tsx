import type { NuggetDocument } from '@nugget/contract';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ShareDialog } from '../share/ShareDialog.tsx';
import styles from './Stage.module.css';
import { StageTools } from './StageTools.tsx';
import { type Room, SCREEN_SIZES, type ScreenSize, scaleToFit } from './screenSizes.ts';
import { useFullScreen } from './useFullScreen.ts';
import { useRoom } from './useRoom.ts';

export interface GameWindowProps {
  readonly nugget: NuggetDocument;
  readonly sessionId: string;
  /** Checked by loopbackUrl: a page of this computer on an origin of its own. */
  readonly url: string;
  readonly lanUrl: string | undefined;
}

/** The running nugget, in the size that one wants to see it in. */
export function GameWindow({ nugget, sessionId, url, lanUrl }: GameWindowProps) {
  const { t } = useTranslation('play');
  const [size, setSize] = useState<ScreenSize>('wide');
  const [runs, setRuns] = useState(1);
  const [isSharing, setSharing] = useState(false);
  const stage = useRef<HTMLDivElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const room = useRoom(place);
  const { isFull, enter, leave } = useFullScreen(stage);
  return (
    <div ref={stage} className={styles.stage} data-full={isFull}>
      <StageTools
        {...{ size, url, isFull }}
        onSize={setSize}
        onReload={() => setRuns(runs + 1)}
        onFullScreen={enter}
        onLeaveFullScreen={leave}
        onShare={() => setSharing(true)}
      />
      <div ref={place} className={styles.place}>
        <div className={styles.device} data-size={size} style={boxOf(size, room)}>
          <iframe
            key={runs}
            className={styles.game}
            style={screenOf(size, room)}
            src={url}
            title={t('window_label', { name: nugget.name })}
            sandbox="allow-scripts allow-same-origin allow-pointer-lock allow-modals allow-downloads"
            allow="autoplay; gamepad"
          />
        </div>
      </div>
      <ShareDialog
        {...{ nugget, sessionId, url, lanUrl }}
        isOpen={isSharing}
        onClose={() => setSharing(false)}
      />
    </div>
  );
}

/** A scaled screen keeps its own size in the layout; the box around it has the size that one sees. */
function boxOf(size: ScreenSize, room: Room) {
  if (size === 'wide') return {};
  const screen = SCREEN_SIZES[size];
  const scale = scaleToFit(screen, room);
  return { width: screen.width * scale, height: screen.height * scale };
}

function screenOf(size: ScreenSize, room: Room) {
  if (size === 'wide') return {};
  const { width, height } = SCREEN_SIZES[size];
  return { width, height, scale: String(scaleToFit({ width, height }, room)) };
}
