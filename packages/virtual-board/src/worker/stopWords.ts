/** For whoever reads the serial line. */
export const stopWords = (reason: string): string =>
  [
    `\r\nThe program stopped the board (${reason}).`,
    'The board has started again without main.py; its files are as they were. Ctrl-D starts main.py.\r\n',
  ].join(' ');
