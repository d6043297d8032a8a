/** Words of travel/. */
export const travel = {
  title: 'Travel',
} as const;
