export { createWebPreview } from './webPreview.ts';
