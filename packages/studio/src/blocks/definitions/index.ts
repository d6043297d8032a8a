import { atTheSameTime } from './atTheSameTime.ts';
import { behavioralTest } from './behavioralTest.ts';
import { boardButton } from './boardButton.ts';
import { boardBuzzer } from './boardBuzzer.ts';
import { boardEvery } from './boardEvery.ts';
import { boardLed } from './boardLed.ts';
import { boardLights } from './boardLights.ts';
import { boardMeasure } from './boardMeasure.ts';
import { boardPrint } from './boardPrint.ts';
import { boardScreen } from './boardScreen.ts';
import { boardSensor } from './boardSensor.ts';
import { boardServo } from './boardServo.ts';
import { builder } from './builder.ts';
import { checkWithMe } from './checkWithMe.ts';
import { constraint } from './constraint.ts';
import { custom } from './custom.ts';
import { data } from './data.ts';
import type { BlockDefinition } from './defineBlock.ts';
import { deploy } from './deploy.ts';
import { deployBoard } from './deployBoard.ts';
import { deployBoardAndPage } from './deployBoardAndPage.ts';
import { feature } from './feature.ts';
import { firstThen } from './firstThen.ts';
import { goal } from './goal.ts';
import { keepImproving } from './keepImproving.ts';
import { look } from './look.ts';
import { lookInOwnWords } from './lookInOwnWords.ts';
import { personality } from './personality.ts';
import { review } from './review.ts';
import { reviewer } from './reviewer.ts';
import { rule } from './rule.ts';
import { skill } from './skill.ts';
import { tester } from './tester.ts';
import { timer } from './timer.ts';
import { whenThen } from './whenThen.ts';
import { withoutTests } from './withoutTests.ts';

/** Every block there is, in the order of the toolbox. */
export const BLOCKS: readonly BlockDefinition[] = [
  goal,
  feature,
  whenThen,
  constraint,
  data,
  timer,
  behavioralTest,
  boardLed,
  boardButton,
  boardSensor,
  boardMeasure,
  boardEvery,
  boardBuzzer,
  boardScreen,
  boardServo,
  boardLights,
  boardPrint,
  look,
  lookInOwnWords,
  personality,
  builder,
  tester,
  reviewer,
  custom,
  firstThen,
  atTheSameTime,
  keepImproving,
  checkWithMe,
  review,
  withoutTests,
  skill,
  rule,
  deploy,
  deployBoard,
  deployBoardAndPage,
];

const byType: ReadonlyMap<string, BlockDefinition> = new Map(BLOCKS.map((block) => [block.type, block]));

/** The block of a type; undefined for a type that this version does not know. */
export const blockOfType = (type: string): BlockDefinition | undefined => byType.get(type);
