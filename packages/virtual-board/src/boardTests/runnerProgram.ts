export interface RunnerProgramOptions {
  /** Begins each line that is a report. Nobody on the board knows it before it runs. */
  readonly mark: string;
  readonly path: string;
  /** The functions to call, in this order. */
  readonly tests: readonly string[];
}

/** What the runner reports, one a line. */
export type RunnerReport =
  | { readonly what: 'begin'; readonly test: string }
  /** `error` is empty for a test that passed. */
  | { readonly what: 'done'; readonly test: string; readonly error: string }
  /** The file could not be read as a program. */
  | { readonly what: 'broken'; readonly error: string }
  | { readonly what: 'end' };

/** boot.py of a board that runs the tests of one file. Text of the nugget's goes into it as JSON, which Python reads. */
export const runnerProgram = ({ mark, path, tests }: RunnerProgramOptions): string => `
def _nugget_run_tests():
    import io, json, sys

    def say(**report):
        print("\\n" + ${JSON.stringify(mark)} + json.dumps(report))

    def words(error):
        out = io.StringIO()
        sys.print_exception(error, out)
        return out.getvalue()

    sys.path.append("/tests")
    scope = {"__name__": "board_tests", "__file__": ${JSON.stringify(path)}}
    try:
        with open(${JSON.stringify(path)}) as file:
            exec(compile(file.read(), ${JSON.stringify(path)}, "exec"), scope)
    except BaseException as error:
        say(what="broken", error=words(error))
        say(what="end")
        return
    for name in ${JSON.stringify(tests)}:
        say(what="begin", test=name)
        error = ""
        try:
            running = scope[name]()
            if hasattr(running, "send"):
                import asyncio

                asyncio.run(running)
        except BaseException as thrown:
            error = words(thrown)
        say(what="done", test=name, error=error)
    say(what="end")

_nugget_run_tests()
`;
