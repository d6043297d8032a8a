/** Words of app/. */
export const app = {
  title: 'App',
} as const;
