import type { Check } from '../check.ts';
import { agentSdk } from './agentSdk.ts';
import { mpremote, serialPorts, virtualBoard } from './boards.ts';
import { chromium } from './chromium.ts';
import { git } from './git.ts';
import { home } from './home.ts';
import { apiKey, model } from './model.ts';
import { node } from './node.ts';
import { pytest, pytestCov, python } from './python.ts';
import { sandbox } from './sandbox.ts';

/** In the order in which they are shown: what every build needs comes first. */
export const CHECKS: readonly Check[] = [
  node,
  home,
  agentSdk,
  model,
  apiKey,
  git,
  sandbox,
  python,
  pytest,
  pytestCov,
  serialPorts,
  mpremote,
  virtualBoard,
  chromium,
];
