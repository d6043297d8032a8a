/** No configuration but ours, no question asked, no lock taken for reading, English messages for our error table. */
export const HARDENED_ENVIRONMENT = {
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_ATTR_NOSYSTEM: '1',
  GIT_TERMINAL_PROMPT: '0',
  GIT_OPTIONAL_LOCKS: '0',
  // Paths are names, never patterns: a file may be called `*` or `:(top)x`.
  GIT_LITERAL_PATHSPECS: '1',
  LC_ALL: 'C',
} as const;

/** Set on every call, so that not even a changed config file of the repository can start a program or a connection. */
export const HARDENED_CONFIG: readonly string[] = [
  'core.hooksPath=/dev/null',
  'core.fsmonitor=false',
  'core.attributesFile=/dev/null',
  'core.excludesFile=/dev/null',
  'core.autocrlf=false',
  'core.quotePath=false',
  // A link in an agent's work becomes a small text file in everybody else's folder.
  'core.symlinks=false',
  // Nobody may commit a name that another system takes for `.git`.
  'core.protectNTFS=true',
  'core.protectHFS=true',
  'core.logAllRefUpdates=false',
  // A commit that was reported must survive a power cut; git's default leaves that to luck.
  'core.fsync=committed,reference',
  'protocol.allow=never',
  'gc.auto=0',
  'maintenance.auto=false',
  'commit.gpgSign=false',
];

/**
 * Takes every power from the .gitattributes that agents write: this file of the repository has the highest precedence
 * (gitattributes(5)), and `!` means "as if nobody had said anything".
 */
export const NEUTRAL_ATTRIBUTES =
  '* !text !eol !crlf !ident !filter !working-tree-encoding !merge !conflict-marker-size !diff !whitespace\n';

/** What tools leave behind while agents and tests run. Never committed, whatever a .gitignore says. */
export const LEFTOVERS: readonly string[] = [
  'node_modules',
  '__pycache__',
  '.pytest_cache',
  '.venv',
  '.DS_Store',
];
