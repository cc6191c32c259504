import { Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import classes from './PageTitle.module.css';

interface PageTitleProps {
  children: ReactNode;
  /** What the window's title says; the text of the heading when that is plain text. */
  windowTitle?: string;
}

/** The one h1 of a page. It takes the focus when the page opens, so that a screen reader says where one is and Tab goes on from there. */
export function PageTitle({ children, windowTitle }: PageTitleProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const name = windowTitle ?? (typeof children === 'string' ? children : null);

  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  useEffect(() => {
    document.title = name ? `${name} · Redress` : 'Redress';
  }, [name]);

  return (
    <Title order={1} ref={heading} tabIndex={-1} className={classes.title}>
      {children}
    </Title>
  );
}
