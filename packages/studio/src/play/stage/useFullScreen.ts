import { type RefObject, useEffect, useState } from 'react';

export interface FullScreen {
  readonly isFull: boolean;
  enter(): void;
  leave(): void;
}

/**
 * Gives an element the whole screen, or at least the whole window: a phone's browser may have no Fullscreen API, and any may
 * refuse. Escape leaves both; inside of a game the browser itself listens for it.
 */
export function useFullScreen(element: RefObject<HTMLElement | null>): FullScreen {
  const [isFull, setFull] = useState(false);
  useEffect(() => {
    if (!isFull) return;
    const listening = new AbortController();
    const { signal } = listening;
    const onChange = (): void => {
      if (document.fullscreenElement === null) setFull(false);
    };
    const onKey = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') setFull(false);
    };
    document.addEventListener('fullscreenchange', onChange, { signal });
    document.addEventListener('keydown', onKey, { signal });
    return () => listening.abort();
  }, [isFull]);
  return {
    isFull,
    enter() {
      setFull(true);
      // Refused or not there: the window's size is what is left.
      element.current?.requestFullscreen?.().catch(() => undefined);
    },
    leave() {
      setFull(false);
      if (document.fullscreenElement !== null) void document.exitFullscreen();
    },
  };
}
