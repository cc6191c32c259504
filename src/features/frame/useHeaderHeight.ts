import { type RefObject, useEffect, useRef } from 'react';

/**
 * Tells the style sheets how much of the window the header covers, as `--redress-header`: what is pinned below it, and what
 * takes the focus, must not lie beneath it when it wraps. Nothing where the header scrolls away with the page.
 */
export function useHeaderHeight(): RefObject<HTMLElement | null> {
  const header = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = header.current;
    if (!element) return;
    const { style } = document.documentElement;
    const watch = new ResizeObserver(() => {
      const isPinned = getComputedStyle(element).position === 'sticky';
      style.setProperty('--redress-header', `${isPinned ? element.offsetHeight : 0}px`);
    });
    watch.observe(element);
    return () => {
      watch.disconnect();
      style.removeProperty('--redress-header');
    };
  }, []);
  return header;
}
