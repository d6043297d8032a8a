export { replaceFile } from './durableFile.ts';
export { makeFolders } from './makeFolders.ts';
export { createProcessTable } from './processTable.ts';
export { createSessionFolders } from './sessionFolders.ts';
export { storageError, systemCode } from './storageErrors.ts';
