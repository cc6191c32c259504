/** How large a page is shown: the whole of it, as wide as there is room, or larger. */
export const zooms = ['page', 'width', 1.25, 1.5, 2] as const;
export type Zoom = (typeof zooms)[number];

/** The border and the space round the pages, on both sides together. */
const ROUND_PAGES = 22;
/** Room for the bar that scrolls, so that the width does not change when it appears. */
const SCROLL_BAR = 15;
const A4_HEIGHT_BY_WIDTH = 297 / 210;

export function zoomLabel(zoom: Zoom): string {
  if (zoom === 'page') return 'Whole page';
  return zoom === 'width' ? 'Page width' : `${zoom * 100} %`;
}

/** How wide a page is drawn in a frame of that size; 0 where there is no room yet. */
export function widthOfPage(zoom: Zoom, frameWidth: number, frameHeight: number): number {
  const widest = frameWidth - ROUND_PAGES - SCROLL_BAR;
  if (widest <= 0) return 0;
  if (zoom === 'width') return widest;
  if (zoom === 'page')
    return Math.max(120, Math.min(widest, Math.floor((frameHeight - ROUND_PAGES) / A4_HEIGHT_BY_WIDTH)));
  return Math.floor(widest * zoom);
}

/** The page at the top of the frame, and how far down it that is. */
interface PreviewPlace {
  page: number;
  part: number;
}

export function placeIn(frame: HTMLElement, pages: HTMLElement | null): PreviewPlace {
  const all = [...(pages?.children ?? [])].filter((page) => page instanceof HTMLElement);
  const top = frame.scrollTop;
  const index = all.findIndex((page) => page.offsetTop + page.offsetHeight > top + 1);
  const page = all[index];
  if (!page) return { page: 0, part: 0 };
  return { page: index, part: Math.max(0, top - page.offsetTop) / Math.max(1, page.offsetHeight) };
}

export function returnTo(frame: HTMLElement, pages: HTMLElement | null, { page, part }: PreviewPlace): void {
  const same = pages?.children[Math.min(page, (pages?.children.length ?? 1) - 1)];
  if (same instanceof HTMLElement && (page > 0 || part > 0))
    frame.scrollTop = same.offsetTop + part * same.offsetHeight;
}
