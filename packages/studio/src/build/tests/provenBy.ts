import type { CommitInfo, NuggetSpec, Requirement, TestView } from '@nugget/contract';

/** What is known of a build that says which test belongs to which requirement. */
export interface ProofSources {
  readonly spec: NuggetSpec | undefined;
  readonly tasks: readonly { readonly id: string; readonly requirement_ids: readonly string[] }[];
  readonly commits: readonly CommitInfo[];
}

/** A requirement and the tests that prove it. */
export interface Proof {
  readonly requirement: Requirement;
  readonly tests: readonly TestView[];
}

export interface Proofs {
  readonly proofs: readonly Proof[];
  /** Tests of what no requirement asks for. */
  readonly others: readonly TestView[];
}

/** Only words count: the crew writes titles with other signs, and shortens long ones with three dots. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A title this short says too little to be found inside another text, in code units. */
const LEAST = 12;

function says(title: string, words: string): boolean {
  if (words === '') return false;
  return title.includes(words) || (title.length >= LEAST && words.startsWith(title));
}

/** `tests/best.test.mjs`, `tests/test_best.py` and `src/best.js` are all about `best`. */
const subjectOf = (path: string): string =>
  (path.split('/').at(-1) ?? '')
    .replace(/\.[^.]+$/, '')
    .replace(/[._]test$|^test_/, '')
    .toLowerCase();

type Belongs = (test: TestView, requirement: Requirement) => boolean;

/** The title says it: in the requirement's own words, in those of one of its behaviours, or by its id. */
function byWords(spec: NuggetSpec): Belongs {
  const behaviours = spec.workflow.behavioral_tests.map((test) => ({
    id: test.requirement_id,
    words: plain(`when ${test.when}, then ${test.then}`),
  }));
  return ({ name }, { id, description }) => {
    const title = plain(name);
    if (id !== undefined && title.split(' ').join('_').includes(`${id.toLowerCase()}_`)) return true;
    return (
      says(title, plain(description)) ||
      behaviours.some((behaviour) => behaviour.id === id && says(title, behaviour.words))
    );
  };
}

/** The test is named after a file that was made by a task for that requirement. */
function byFile({ tasks, commits }: ProofSources): Belongs {
  const idsOf = new Map(tasks.map((task) => [task.id, task.requirement_ids]));
  const subjects = new Map<string, Set<string>>();
  for (const { taskId, filesChanged } of commits) {
    const made = filesChanged.filter((path) => !path.startsWith('tests/'));
    for (const subject of made.map(subjectOf)) {
      const ids = subjects.get(subject) ?? new Set();
      for (const id of idsOf.get(taskId) ?? []) ids.add(id);
      subjects.set(subject, ids);
    }
  }
  return ({ file }, { id }) => id !== undefined && (subjects.get(subjectOf(file))?.has(id) ?? false);
}

/**
 * Which tests prove which requirement. The tester is asked for one test a behaviour, titled in the child's words; where a
 * title says something else, the file under test tells whose work it was.
 */
export function provenBy(tests: readonly TestView[], sources: ProofSources): Proofs {
  const { spec } = sources;
  if (spec === undefined) return { proofs: [], others: tests };
  const inWords = byWords(spec);
  const inFiles = byFile(sources);
  const isTold = new Set(tests.filter((test) => spec.requirements.some((each) => inWords(test, each))));
  const belongs: Belongs = (test, requirement) =>
    isTold.has(test) ? inWords(test, requirement) : inFiles(test, requirement);
  const proofs = spec.requirements.map((requirement) => ({
    requirement,
    tests: tests.filter((test) => belongs(test, requirement)),
  }));
  const proving = new Set(proofs.flatMap((proof) => proof.tests));
  return { proofs, others: tests.filter((test) => !proving.has(test)) };
}
