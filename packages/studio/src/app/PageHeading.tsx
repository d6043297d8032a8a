import { useEffect } from 'react';
import { dropFirst } from '../blocks/first/handOver.ts';
import { VisuallyHidden } from '../design/index.ts';
import { usePageHeading } from './pageFocus.ts';

/** The <h1> of a page that is none of a nugget's screens; hidden where the page says it in a bigger way. */
export function PageHeading({
  title,
  isHidden = false,
}: {
  readonly title: string;
  readonly isHidden?: boolean;
}) {
  const heading = usePageHeading(title);
  useEffect(dropFirst, []);
  const h1 = <h1 {...heading}>{title}</h1>;
  return isHidden ? <VisuallyHidden>{h1}</VisuallyHidden> : h1;
}
