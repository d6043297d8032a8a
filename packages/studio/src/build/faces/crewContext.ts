import { createContext, useContext } from 'react';
import { type Looks, looksOf } from './looks.ts';

const CrewContext = createContext<ReadonlyMap<string, Looks>>(new Map());

/** Hands down how the crew looks; the value changes only when somebody joins. */
export const CrewLooksProvider = CrewContext.Provider;

/** How somebody looks, also when no plan names them: the narrator, the planner. */
export function useLooks(name: string): Looks {
  return useContext(CrewContext).get(name) ?? looksOf({ name, role: 'custom' });
}
