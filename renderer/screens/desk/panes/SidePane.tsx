import { CalendarRange, FileText, type LucideIcon, Quote, TextSearch, Users, Waypoints } from 'lucide-react';
import { Tabs } from 'radix-ui';
import type { ReactNode } from 'react';
import { say } from '../../../state/language.ts';
import { type SideView, sideViews, usePanes } from '../../../state/panes.ts';
import { ariaKeys } from '../../../ui/keys.ts';
import { Tooltip } from '../../../ui/Tooltip.tsx';
import { actionKeys } from '../actionKeys.ts';
import { EventsView } from '../evidence/EventsView.tsx';
import { OriginsView } from '../evidence/OriginsView.tsx';
import { PeopleView } from '../evidence/PeopleView.tsx';
import { QuotationsView } from '../evidence/QuotationsView.tsx';
import { Preview } from '../preview/Preview.tsx';
import { SourcePane } from '../source/SourcePane.tsx';

type View = {
  readonly icon: LucideIcon;
  readonly show: () => ReactNode;
};

/** The views beside the page [E2]: the sign of each, and what it shows. */
const views: Readonly<Record<SideView, View>> = {
  source: {
    icon: TextSearch,
    show: () => <SourcePane />,
  },
  quotations: {
    icon: Quote,
    show: () => <QuotationsView />,
  },
  people: {
    icon: Users,
    show: () => <PeopleView />,
  },
  timeline: {
    icon: CalendarRange,
    show: () => <EventsView />,
  },
  origins: {
    icon: Waypoints,
    show: () => <OriginsView />,
  },
  preview: {
    icon: FileText,
    show: () => <Preview />,
  },
};

/** Beside the page: one of the views of the source, or the PDF. */
export function SidePane(): ReactNode {
  const view = usePanes((state) => state.view);
  const { setView } = usePanes.getState();
  return (
    <Tabs.Root
      className="side"
      value={view}
      onValueChange={(next) => setView(sideViews.find((one) => one === next) ?? 'source')}
    >
      <Tabs.List className="side-tabs" aria-label={say.evidence.tabs}>
        {sideViews.map((one) => {
          const { icon: Icon } = views[one];
          const keys = actionKeys[`view-${one}`];
          const { name, says } = say.evidence.views[one];
          return (
            <Tooltip key={one} label={says} keys={keys}>
              <Tabs.Trigger value={one} className="side-tab" aria-keyshortcuts={ariaKeys(keys)}>
                <Icon aria-hidden="true" />
                <span className="side-tab-name">{name}</span>
              </Tabs.Trigger>
            </Tooltip>
          );
        })}
      </Tabs.List>
      <Tabs.Content value={view} className="side-view" tabIndex={-1}>
        {views[view].show()}
      </Tabs.Content>
    </Tabs.Root>
  );
}
