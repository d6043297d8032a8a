import type {
  BehavioralTest,
  DeploymentTarget,
  FlowHint,
  NuggetType,
  Requirement,
  Rule,
  Skill,
  SpecAgent,
} from '@nugget/contract';

/** What the blocks put into a spec, by the part that it lands in. */
export interface PartValues {
  readonly nugget: { readonly goal: string; readonly description: string; readonly type: NuggetType };
  readonly requirement: Requirement;
  readonly test: BehavioralTest;
  readonly visual: string;
  readonly personality: string;
  readonly agent: SpecAgent;
  readonly flow: FlowHint;
  readonly iteration: string;
  readonly gate: string;
  readonly skill: Skill;
  readonly rule: Rule;
  readonly deployment: { readonly target: DeploymentTarget; readonly auto_flash: boolean };
  /** An id of DEVICES. */
  readonly device: string;
  readonly review: true;
  readonly withoutTests: true;
}

/** What one block puts into a spec. */
export type SpecPart = {
  readonly [Name in keyof PartValues]: { readonly part: Name; readonly value: PartValues[Name] };
}[keyof PartValues];

export type PartName = SpecPart['part'];

/** A part and the block that it comes from. */
export type PlacedPart = SpecPart & { readonly blockId: string };
