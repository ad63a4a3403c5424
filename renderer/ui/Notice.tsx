import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

const icons = { info: Info, warning: TriangleAlert, danger: CircleAlert } as const;

/** A sentence in place, beside what it is about. A `danger` is spoken at once; the others wait for a pause. */
export function Notice(props: {
  readonly tone: keyof typeof icons;
  readonly children: ReactNode;
  readonly action?: ReactNode;
}): ReactNode {
  const Icon = icons[props.tone];
  return (
    <div className={`notice notice-${props.tone}`} role={props.tone === 'danger' ? 'alert' : 'status'}>
      <Icon aria-hidden="true" />
      <div>{props.children}</div>
      {props.action}
    </div>
  );
}
