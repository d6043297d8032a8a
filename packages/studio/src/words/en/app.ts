/** Words of app/, design/ and library/: what every screen shares. */
export const app = {
  title: 'Nugget',
  page_title: '{{page}} · Nugget',
  close: 'Close',
} as const;
