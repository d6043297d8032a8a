/** Words of blocks/. */
export const blocks = {
  title: 'Blocks',
} as const;
