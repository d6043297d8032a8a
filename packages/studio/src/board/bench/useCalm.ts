import { useMedia } from '../../build/useMedia.ts';

/** Whether a person wants nothing to move: the system's wish, or the studio's own switch. */
export function useCalm(): boolean {
  const isSystemCalm = useMedia('(prefers-reduced-motion: reduce)');
  const chosen = document.documentElement.dataset.motion;
  return chosen === 'reduced' || (isSystemCalm && chosen !== 'full');
}
