import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { RouterProvider } from 'react-aria-components';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { Toasts } from '../design/index.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { PageFocusContext } from './pageFocus.ts';
import { Screens } from './Screens.tsx';
import { ServerGate } from './ServerGate.tsx';
import { SkipLink } from './SkipLink.tsx';
import { type AppServices, ServicesProvider } from './services.ts';

export function App({ services }: { readonly services: AppServices }) {
  return (
    <ServicesProvider value={services}>
      <QueryClientProvider client={services.queries}>
        <Surroundings>
          <SkipLink />
          <ErrorBoundary>
            <ServerGate server={services.server}>
              <Screens />
            </ServerGate>
          </ErrorBoundary>
          <Toasts />
        </Surroundings>
      </QueryClientProvider>
    </ServicesProvider>
  );
}

/** Links of react-aria change the page without loading it, and its texts speak the studio's language. */
function Surroundings({ children }: { readonly children: ReactNode }) {
  const [, navigate] = useLocation();
  const { i18n } = useTranslation('app');
  const pageFocus = useMemo(() => ({}), []);
  return (
    <I18nProvider locale={i18n.language}>
      <RouterProvider navigate={navigate}>
        <PageFocusContext value={pageFocus}>{children}</PageFocusContext>
      </RouterProvider>
    </I18nProvider>
  );
}
