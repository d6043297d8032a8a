import type { NuggetSummary } from '@nugget/contract';
import { useCallback, useEffect, useRef } from 'react';

/** The card that held the focus goes away with its nugget; the heading above takes it then. */
export function useFocusAfterRemoval(nuggets: readonly NuggetSummary[]) {
  const heading = useRef<HTMLHeadingElement>(null);
  const removing = useRef<string>(undefined);
  useEffect(() => {
    const id = removing.current;
    if (id === undefined || nuggets.some((nugget) => nugget.id === id)) return;
    removing.current = undefined;
    heading.current?.focus();
  }, [nuggets]);
  const focusWhenGone = useCallback((id: string) => {
    removing.current = id;
  }, []);
  return { heading, focusWhenGone };
}
