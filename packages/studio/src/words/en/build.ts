/** Words of build/. */
export const build = {
  title: 'Build',
} as const;
