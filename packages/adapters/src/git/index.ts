export { openGitService } from './openGitService.ts';
