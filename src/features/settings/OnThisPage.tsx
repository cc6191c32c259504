import { Anchor, Group } from '@mantine/core';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';

interface Heading {
  id: string;
  title: string;
}

type Announce = (heading: Heading) => () => void;

const SectionsContext = createContext<Announce | null>(null);

/** A long page with a list of its sections under its title, so that none is a hundred Tabs away. */
export function OnThisPage({ title, children }: { title: ReactNode; children: ReactNode }) {
  const [headings, setHeadings] = useState<readonly Heading[]>([]);
  const announce = useCallback<Announce>((heading) => {
    setHeadings((known) => [...known.filter(({ id }) => id !== heading.id), heading].sort(byPlace));
    return () => setHeadings((known) => known.filter(({ id }) => id !== heading.id));
  }, []);
  return (
    <SectionsContext value={announce}>
      {title}
      <nav aria-label="On this page">
        <Group gap="4px 16px">
          {headings.map(({ id, title }) => (
            <Anchor key={id} component="button" type="button" size="sm" onClick={() => goTo(id)}>
              {title}
            </Anchor>
          ))}
        </Group>
      </nav>
      {children}
    </SectionsContext>
  );
}

/** Enters a section's heading in the list of its page; answers whether there is one. */
export function useAnnounced(id: string, title: string): boolean {
  const announce = useContext(SectionsContext);
  useEffect(() => announce?.({ id, title }), [announce, id, title]);
  return announce !== null;
}

function goTo(id: string): void {
  const heading = document.getElementById(id);
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: 'start' });
}

/** In the order in which they stand on the page, whichever was drawn first. */
function byPlace(a: Heading, b: Heading): number {
  const [first, second] = [document.getElementById(a.id), document.getElementById(b.id)];
  if (!first || !second) return 0;
  return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
