export { detectGit, type GitDetection } from './detectGit.ts';
export { type OpenGitOptions, openGitService } from './openGitService.ts';
