import { type AgentRole, LIMITS } from '@nugget/contract';
import { blockState } from '../spec/blockState.ts';
import { type BlockWord, defineBlock } from './defineBlock.ts';

interface AgentLook {
  readonly role: AgentRole;
  readonly words: BlockWord;
  readonly tip: BlockWord;
  /** The name that the block has in the toolbox. */
  readonly name: BlockWord;
}

const keptPaths = (value: unknown): string[] | undefined =>
  Array.isArray(value) ? value.filter((path) => typeof path === 'string') : undefined;

/** What all blocks of the crew share. */
export function agentBlock({ role, words, tip, name }: AgentLook) {
  return defineBlock({
    type: `agent_${role}`,
    category: 'crew',
    words,
    tip,
    fields: [
      {
        kind: 'line',
        name: 'NAME',
        label: 'field_agent_name',
        max: LIMITS.name,
        need: { weight: 'must', words: 'need_agent_name' },
      },
      { kind: 'line', name: 'PERSONA', label: 'field_persona', max: LIMITS.persona },
    ],
    fits: ['stack'],
    limit: { group: 'agents', max: LIMITS.agents },
    starts: { NAME: name },
    toSpec(block) {
      const allowed = keptPaths(block.kept('allowed_paths'));
      const restricted = keptPaths(block.kept('restricted_paths'));
      const value = {
        name: block.text('NAME'),
        role,
        persona: block.text('PERSONA'),
        ...(allowed === undefined ? {} : { allowed_paths: allowed }),
        ...(restricted === undefined ? {} : { restricted_paths: restricted }),
      };
      return [{ part: 'agent', value }];
    },
  });
}

/** The block of an agent of any role; agents stand in the stack in their own order, not sorted by role. */
export const agentStates = (agents: readonly AgentOfSpec[]) =>
  agents.map(({ name, role, persona, allowed_paths, restricted_paths }, index) =>
    blockState({
      type: `agent_${role}`,
      id: `agent-${index}`,
      fields: { NAME: name, PERSONA: persona },
      kept: { allowed_paths, restricted_paths },
    }),
  );

interface AgentOfSpec {
  readonly name: string;
  readonly role: AgentRole;
  readonly persona: string;
  readonly allowed_paths?: readonly string[] | undefined;
  readonly restricted_paths?: readonly string[] | undefined;
}
