import { Badge, Tabs } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import type { ReactNode } from 'react';
import classes from './Room.module.css';

const roomViews = ['write', 'letter', 'checks', 'wording'] as const;
export type RoomView = (typeof roomViews)[number];

/** Under this width the writing and the letter do not fit side by side: each gets the whole width in turn. */
const SIDE_BY_SIDE = 860;

interface RoomProps {
  view: RoomView;
  onView: (view: RoomView) => void;
  write: ReactNode;
  letter: ReactNode;
  checks: ReactNode;
  wording: ReactNode;
  /** How many things are missing, and how many remarks there are. */
  counts: { checks: number; wording: number };
  /** Stands under the views, always in sight. */
  bar: ReactNode;
}

/**
 * The writing at the left, the letter, its checklist and the remarks on its words at the right, one at a time. In a narrow
 * window the writing becomes one of the views. Nothing is taken down on the way, so that no cursor and no place is lost.
 */
export function Room({ view, onView, write, letter, checks, wording, counts, bar }: RoomProps) {
  const { ref, width } = useElementSize();
  // Before it is measured it is taken for wide.
  const isWide = width === 0 || width >= SIDE_BY_SIDE;
  const shown = isWide && view === 'write' ? 'letter' : view;
  const tab = (name: RoomView, label: string, count = 0) => (
    <Tabs.Tab
      value={name}
      rightSection={
        count > 0 ? (
          <Badge size="sm" circle={count < 10}>
            {count}
          </Badge>
        ) : undefined
      }
    >
      {label}
    </Tabs.Tab>
  );
  const list = (
    <Tabs.List className={classes.list} aria-label="What is shown">
      {!isWide && tab('write', 'Write')}
      {tab('letter', 'The letter')}
      {tab('checks', 'Must hold', counts.checks)}
      {tab('wording', 'Wording', counts.wording)}
    </Tabs.List>
  );
  return (
    <Tabs
      ref={ref}
      id="room"
      value={shown}
      onChange={(next) => onView(roomViews.find((one) => one === next) ?? 'letter')}
      className={classes.room}
      data-wide={isWide || undefined}
    >
      {!isWide && list}
      <div
        className={classes.write}
        {...(isWide ? {} : { id: 'room-panel-write', role: 'tabpanel', 'aria-labelledby': 'room-tab-write' })}
        hidden={!isWide && shown !== 'write'}
      >
        {write}
      </div>
      <div className={classes.aside}>
        {isWide && list}
        <div className={classes.views} hidden={shown === 'write'}>
          <Tabs.Panel value="letter" className={classes.view}>
            {letter}
          </Tabs.Panel>
          <Tabs.Panel value="checks" className={classes.view}>
            {checks}
          </Tabs.Panel>
          <Tabs.Panel value="wording" className={classes.view}>
            {wording}
          </Tabs.Panel>
        </div>
        {bar}
      </div>
    </Tabs>
  );
}
