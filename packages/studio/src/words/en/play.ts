/** Words of play/. */
export const play = {
  title: 'Play',
} as const;
