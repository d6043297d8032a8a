import { Component, type ReactNode } from 'react';
import { Crashed } from './Crashed.tsx';

interface Props {
  readonly children: ReactNode;
}

/** Catches what no screen expected, so that a child never sees an empty page. React has no hook for this. */
export class ErrorBoundary extends Component<Props, { readonly error?: unknown }> {
  override state: { readonly error?: unknown } = {};

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    if ('error' in this.state) return <Crashed error={this.state.error} />;
    return this.props.children;
  }
}
