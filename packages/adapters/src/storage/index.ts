export { makeFolders } from './makeFolders.ts';
export { createProcessTable } from './processTable.ts';
export { createSessionFolders } from './sessionFolders.ts';
