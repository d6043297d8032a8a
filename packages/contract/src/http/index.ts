export * from './api.ts';
export * from './boardRoutes.ts';
export * from './healthRoutes.ts';
export * from './libraryRoutes.ts';
export * from './route.ts';
export * from './sessionRoutes.ts';
export * from './settingsRoutes.ts';
