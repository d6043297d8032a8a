export { createProcessTable } from './processTable.ts';
export { createSessionFolders, type SessionFoldersOptions } from './sessionFolders.ts';
