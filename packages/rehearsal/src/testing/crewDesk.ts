/** What the SDK's tools do, as far as the crew uses them: the files of one agent's folder, in memory. */
export interface CrewDesk {
  readonly files: Map<string, string>;
  /** Runs one tool call and gives what the tool would answer. */
  use(
    name: string,
    input: Readonly<Record<string, unknown>>,
  ): { readonly text: string; readonly failed: boolean };
}

export interface DeskOptions {
  readonly files?: ReadonlyMap<string, string>;
  /** What a person answers to every question. */
  readonly answer?: string;
  /** What run_tests says. */
  readonly tests?: string;
  /** Tools that are denied, as by a fence. */
  readonly denied?: readonly string[];
}

export const DESK_FOLDER = '/home/crew/nugget';

const ok = (text: string) => ({ text, failed: false });
const error = (text: string) => ({ text, failed: true });

/** Behaves as the Claude Agent SDK 0.3.330 does: nothing is written over or edited that was not read before. */
export function createDesk({
  files,
  answer = '',
  tests = 'verdict: none',
  denied = [],
}: DeskOptions): CrewDesk {
  const here = new Map(files);
  const seen = new Set<string>();

  const tools: Readonly<
    Record<string, (input: Readonly<Record<string, unknown>>) => ReturnType<CrewDesk['use']>>
  > = {
    Glob: () => ok([...here.keys()].join('\n') || 'No files found'),
    Read: ({ file_path }) => {
      const path = inside(file_path);
      const text = here.get(path);
      if (text === undefined) return error('File does not exist.');
      seen.add(path);
      return ok(
        text
          .split('\n')
          .map((line, index) => `${index + 1}\t${line}`)
          .join('\n'),
      );
    },
    Write: ({ file_path, content }) => {
      const path = inside(file_path);
      if (here.has(path) && !seen.has(path))
        return error('File has not been read yet. Read it first before writing to it.');
      here.set(path, String(content));
      seen.add(path);
      return ok(`File created successfully at: ${path}`);
    },
    Edit: ({ file_path, old_string, new_string }) => {
      const path = inside(file_path);
      const parts = here.get(path)?.split(String(old_string)) ?? [];
      if (!seen.has(path) || parts.length !== 2) return error('String to replace not found in file.');
      here.set(path, parts.join(String(new_string)));
      return ok('The file has been updated successfully.');
    },
    AskUserQuestion: ({ questions }) => {
      const asked = questions as readonly { readonly question: string }[];
      const pairs = asked.map(({ question }) => `"${question}"="${answer}"`).join(', ');
      return ok(
        `Your questions have been answered: ${pairs}. You can now continue with these answers in mind.`,
      );
    },
    mcp__nugget__run_tests: () => ok(tests),
    mcp__nugget__tell_team: () => ok('They have been told.'),
  };

  return {
    files: here,
    use(name, input) {
      const tool = tools[name];
      if (tool === undefined || denied.includes(name)) return error(`${name} is not allowed here.`);
      return tool(input);
    },
  };
}

function inside(path: unknown): string {
  const text = String(path);
  if (!text.startsWith(`${DESK_FOLDER}/`))
    throw new Error(`${text} is no absolute path in the agent's folder.`);
  return text.slice(DESK_FOLDER.length + 1);
}
