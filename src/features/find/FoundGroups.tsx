import { Anchor, Button, Group, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useId } from 'react';
import type { SearchResults } from '../../../electron/contract/search.ts';
import { longDate } from '../../../electron/domain/isoDate.ts';
import { standing } from '../../ui/caseWords.ts';
import classes from './find.module.css';
import { casePlace, type GroupName, groupLabels, type HitOf, type HitPlace, personPlace } from './hits.ts';
import { Marked } from './Marked.tsx';

interface FoundGroupsProps {
  results: SearchResults;
  /** Absent when there is nothing more to show. */
  onMore: (() => void) | undefined;
}

/** All results, group by group; empty groups are left out. */
export function FoundGroups({ results, onMore }: FoundGroupsProps) {
  const { cases, people, said, letters, documents } = results;
  const more = (hasMore: boolean) => (hasMore ? onMore : undefined);
  return (
    <>
      <FoundGroup name="cases" onMore={more(cases.hasMore)}>
        {cases.hits.map((hit) => (
          <CaseHit key={hit.row.id} hit={hit} />
        ))}
      </FoundGroup>
      <FoundGroup name="people" onMore={more(people.hasMore)}>
        {people.hits.map((hit) => (
          <PersonHit key={hit.person.id} hit={hit} />
        ))}
      </FoundGroup>
      <FoundGroup name="said" onMore={more(said.hasMore)}>
        {said.hits.map(({ caseId, eventId, ...hit }) => (
          <TextHit key={eventId} place={casePlace(caseId, eventId)} hit={hit} title={hit.title} />
        ))}
      </FoundGroup>
      <FoundGroup name="letters" onMore={more(letters.hasMore)}>
        {letters.hits.map(({ letterId, ...hit }) => (
          <TextHit
            key={letterId}
            place={{ to: '/letter/$letterId', params: { letterId } }}
            hit={hit}
            title={hit.title}
          />
        ))}
      </FoundGroup>
      <FoundGroup name="documents" onMore={more(documents.hasMore)}>
        {documents.hits.map(({ caseId, documentId, ...hit }) => (
          <TextHit
            key={documentId}
            place={casePlace(caseId, documentId)}
            hit={hit}
            title={<Marked text={hit.name} />}
          />
        ))}
      </FoundGroup>
    </>
  );
}

interface FoundGroupProps {
  name: GroupName;
  children: ReactNode[];
  onMore: (() => void) | undefined;
}

function FoundGroup({ name, children, onMore }: FoundGroupProps) {
  const id = useId();
  if (children.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <Title order={2} id={id}>
        {groupLabels[name]}
      </Title>
      <ul className={classes.hits}>{children}</ul>
      {onMore && (
        <Button variant="default" mt="xs" onClick={onMore} aria-label={`Show more: ${groupLabels[name]}`}>
          Show more
        </Button>
      )}
    </section>
  );
}

/** A link to where a hit leads; the arrow keys find it by its mark. */
function HitLink({ place, children }: { place: HitPlace; children: ReactNode }) {
  return (
    <Link {...place} className={classes.link} data-hit>
      {children}
    </Link>
  );
}

function CaseHit({ hit: { row, name, address, about } }: { hit: HitOf<'cases'> }) {
  return (
    <li className={classes.hit}>
      <HitLink place={casePlace(row.id)}>
        {row.reference} · <Marked text={name} />
      </HitLink>
      {row.addressLine !== '' && (
        <Text span size="sm">
          , <Marked text={address} />
        </Text>
      )}
      <Text size="sm" lineClamp={2}>
        <Marked text={about} />
      </Text>
      <Text size="sm" c="dimmed">
        {standing(row)}
        {row.next && ` · ${row.next.label}`} · received on {longDate(row.receivedOn)}
      </Text>
    </li>
  );
}

function PersonHit({ hit }: { hit: HitOf<'people'> }) {
  const { name, address, phone, cases } = hit;
  const place = personPlace(hit);
  return (
    <li className={classes.hit}>
      {place ? (
        <HitLink place={place}>
          <Marked text={name} />
        </HitLink>
      ) : (
        <Text span fw={600}>
          <Marked text={name} />
        </Text>
      )}
      <Text size="sm">
        <Marked text={address} />
        {address.length > 0 && phone.length > 0 && ' · '}
        <Marked text={phone} />
      </Text>
      {cases.length === 0 ? (
        <Text size="sm" c="dimmed">
          No case
        </Text>
      ) : (
        <Group gap="sm" className={classes.others}>
          {cases.map(({ caseId, reference, isOpen }) => (
            <Anchor
              key={caseId}
              size="sm"
              renderRoot={(props) => <Link to="/case/$caseId" params={{ caseId }} {...props} />}
            >
              {reference} ({isOpen ? 'open' : 'over'})
            </Anchor>
          ))}
        </Group>
      )}
    </li>
  );
}

interface TextHitProps {
  place: HitPlace;
  title: ReactNode;
  hit: Pick<HitOf<'said'>, 'reference' | 'complainantName' | 'on' | 'excerpt'>;
}

function TextHit({ place, title, hit }: TextHitProps) {
  return (
    <li className={classes.hit}>
      <HitLink place={place}>{title}</HitLink>
      <Text span size="sm">
        {' '}
        · {hit.reference} · {hit.complainantName} · {longDate(hit.on)}
      </Text>
      {hit.excerpt.length > 0 && (
        <Text size="sm">
          <Marked text={hit.excerpt} />
        </Text>
      )}
    </li>
  );
}
