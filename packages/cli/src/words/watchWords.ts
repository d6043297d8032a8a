/** What `nugget watch` says by itself. */
export const watchWords = {
  noServer: (serve: string): readonly string[] => [
    'The studio is not open here, so there is nothing to watch.',
    `Open it first: ${serve}`,
  ],
  noSessions: 'Nothing was ever built here. Press Go in the studio, then watch again.',
  notStarted: 'Nothing has happened in this session yet. I wait for the first step.',
  offline: 'The studio does not answer. I keep trying; press Ctrl-C to stop watching.',
  again: 'The studio answers again.',
  answerThere: 'The crew asks something. Answer it in the studio.',
  goesOn: 'You have stopped watching. The build goes on in the studio.',
} as const;
