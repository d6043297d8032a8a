/** Under which react-query remembers the list of nuggets. */
export const nuggetsKey = ['nuggets'] as const;
