import type { NuggetSpec, Plan, Task } from '@nugget/contract';
import { createTaskGraph, predecessorsOf } from '../plan/taskGraph.ts';
import type { FileEntry, FolderListing, Workspace } from '../ports/workspace.ts';
import { clipEnd, clipLines } from './clip.ts';
import { digestFile, hasDigest } from './digest/digest.ts';

/** How much of a project an agent is told about. Sizes of text in characters. */
const LIMITS = {
  walk: { entries: 400, depth: 8 },
  manifest: 4_000,
  digest: 6_000,
  digestedFiles: 60,
  /** Bytes read of one file, and of all files together. */
  fileBytes: 64 * 1024,
  totalBytes: 1024 * 1024,
  summary: 1_200,
} as const;

/** What there is already, for an agent that begins. */
export interface ProjectContext {
  /** One line a file: path and size. */
  readonly manifest: string;
  /** One line a file: the names that it offers to others. */
  readonly digest: string;
}

export interface TaskSummary {
  readonly taskId: string;
  readonly taskName: string;
  readonly agentName: string;
  readonly text: string;
}

// A file's name may hold line breaks and escapes; in a list it must stay on its line.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is looked for.
const oneLine = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f]/g, '?');

function manifestOf({ files, truncated }: FolderListing): string {
  const lines = files.map(({ path, bytes }) => `${oneLine(path)} (${bytes} bytes)`);
  return clipLines(truncated ? [...lines, '… and files that were not looked at'] : lines, LIMITS.manifest);
}

/** Reads what files offer to others, each file once until it is forgotten. */
export interface DigestReader {
  read(path: string): Promise<readonly string[]>;
  forget(paths: readonly string[]): void;
}

export function createDigestReader(files: Workspace, folder: string): DigestReader {
  const known = new Map<string, Promise<readonly string[]>>();
  const digest = async (path: string): Promise<readonly string[]> => {
    const text = await files.readText(folder, path, LIMITS.fileBytes);
    return text === undefined ? [] : digestFile(path, text);
  };
  return {
    read(path) {
      const names = known.get(path) ?? digest(path);
      known.set(path, names);
      return names;
    },
    forget(paths) {
      for (const path of paths) known.delete(path);
    },
  };
}

async function digestOf(files: readonly FileEntry[], digests: DigestReader): Promise<string> {
  const lines: string[] = [];
  let left: number = LIMITS.totalBytes;
  for (const { path, bytes } of files.filter((file) => hasDigest(file.path)).slice(0, LIMITS.digestedFiles)) {
    if (left <= 0) break;
    left -= Math.min(bytes, LIMITS.fileBytes);
    const names = await digests.read(path);
    if (names.length > 0) lines.push(`${oneLine(path)}: ${names.join(', ')}`);
  }
  return clipLines(lines, LIMITS.digest);
}

export interface ProjectContextParts {
  readonly files: Workspace;
  /** Absolute. */
  readonly folder: string;
  readonly digests: DigestReader;
}

/** Looks at a project: what files there are, and what they offer. Bounded in entries, depth and bytes. */
export async function readProjectContext(parts: ProjectContextParts): Promise<ProjectContext> {
  const listing = await parts.files.list(parts.folder, LIMITS.walk);
  const files = [...listing.files].sort((a, b) => (a.path < b.path ? -1 : 1));
  return { manifest: manifestOf({ ...listing, files }), digest: await digestOf(files, parts.digests) };
}

/**
 * What the tasks said that this one builds on, nearest first. A task that no plan names (a repair) builds on everything;
 * what was finished last comes first then. `finished` holds summaries by task id, in the order they were finished.
 */
export function summariesBefore(
  plan: Plan,
  task: Task,
  finished: ReadonlyMap<string, string>,
): readonly TaskSummary[] {
  const graph = createTaskGraph(plan.tasks);
  const ids = graph.tasks.has(task.id) ? predecessorsOf(graph, task.id) : [...finished.keys()].reverse();
  return ids.flatMap((taskId) => {
    const text = finished.get(taskId);
    if (text === undefined) return [];
    const { name = taskId, agent_name: agentName = '' } = graph.tasks.get(taskId) ?? {};
    return [{ taskId, taskName: name, agentName, text: clipEnd(text, LIMITS.summary) }];
  });
}

export interface ContextFileParts {
  readonly spec: NuggetSpec;
  readonly plan: Plan;
  /** By task id, in the order they were finished. */
  readonly finished: ReadonlyMap<string, string>;
  readonly project: ProjectContext;
}

/**
 * The nugget's context file: what the crew knows at this moment, for a person who looks into the session's folder. It
 * stays out of the workspace, where every file belongs to a task; agents get the same in their prompts.
 */
export function renderContextFile({ spec, plan, finished, project }: ContextFileParts): string {
  const tasks = plan.tasks.map(({ id, name, agent_name }) => {
    const summary = finished.get(id);
    const heading = `- [${summary === undefined ? ' ' : 'x'}] ${id}: ${oneLine(name)} (${oneLine(agent_name)})`;
    return summary === undefined
      ? heading
      : `${heading}\n  ${clipEnd(summary, LIMITS.summary).replaceAll('\n', '\n  ')}`;
  });
  const parts = [
    `# ${oneLine(spec.nugget.goal)}`,
    `## Tasks\n\n${tasks.join('\n')}`,
    `## What the files offer\n\n${project.digest || 'Nothing yet.'}`,
    `## Files\n\n${project.manifest || 'None yet.'}`,
  ];
  return `${parts.join('\n\n')}\n`;
}
