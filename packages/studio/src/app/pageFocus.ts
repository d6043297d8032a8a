import { createContext, useContext, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';

/** Where the last page was; undefined before the first one, whose focus the browser takes care of. */
export const PageFocusContext = createContext<{ lastPath?: string }>({});

/**
 * For the <h1> of a page: gives the window its title, and takes the focus after a change of the page, so that a keyboard
 * or a screen reader starts at the top of the new one.
 */
export function usePageHeading(title: string) {
  const { t } = useTranslation('app');
  const heading = useRef<HTMLHeadingElement>(null);
  const focus = useContext(PageFocusContext);
  const [path] = useLocation();
  useEffect(() => {
    document.title = t('page_title', { page: title });
  }, [t, title]);
  useEffect(() => {
    if (focus.lastPath !== undefined && focus.lastPath !== path) heading.current?.focus();
    focus.lastPath = path;
  }, [focus, path]);
  return { ref: heading, tabIndex: -1 } as const;
}
