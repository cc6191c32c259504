import { Alert, Group, Text } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { GlobalWorkerOptions, getDocument, PDFWorker, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { useEffect, useRef, useState } from 'react';
import classes from './PdfPreview.module.css';
import { PreviewControls } from './PreviewControls.tsx';
import { placeIn, returnTo, widthOfPage, type Zoom } from './previewView.ts';

GlobalWorkerOptions.workerSrc = workerUrl;

const LINE_BREAK_SLACK = 1;

interface PdfPreviewProps {
  pdf: Uint8Array;
  /** Names the letter: "Stage 1 acknowledgement, 2026-0042". */
  label: string;
  /** Said beside the number of pages: that a newer text is on its way, or that it could not be drawn. */
  note: string;
  /** What it is called in the words around it. */
  what?: 'letter' | 'scan';
  /** Draws no more pages than these: a scan may have hundreds. */
  mostPages?: number;
}

interface ShownPages {
  count: number;
  drawn: number;
  texts: string[];
}

let sharedWorker: PDFWorker | null = null;

/** One reader for all previews: each keystroke's PDF would otherwise start a thread of its own. */
function worker(): PDFWorker {
  sharedWorker ??= PDFWorker.create({ verbosity: VerbosityLevel.ERRORS });
  return sharedWorker;
}

/**
 * The very PDF, page by page. The old pages stay until the new ones are drawn, and what one was looking at stays in
 * sight; the focus is never taken.
 */
export function PdfPreview({
  pdf,
  label,
  note,
  what = 'letter',
  mostPages = Number.POSITIVE_INFINITY,
}: PdfPreviewProps) {
  const frame = useRef<HTMLElement>(null);
  const pages = useRef<HTMLDivElement>(null);
  const { ref: measured, width, height } = useElementSize();
  const [zoom, setZoom] = useState<Zoom>('width');
  const [isText, setText] = useState(false);
  const [shown, setShown] = useState<ShownPages | null>(null);
  const [pageAt, setPageAt] = useState(1);
  const [failed, setFailed] = useState(false);
  const pageWidth = widthOfPage(zoom, Math.floor(width), Math.floor(height));

  useEffect(() => {
    if (pageWidth <= 0) return;
    const stop = new AbortController();
    draw(pdf, pageWidth, label, mostPages, stop.signal)
      .then((drawn) => {
        if (stop.signal.aborted || !frame.current) return;
        const place = placeIn(frame.current, pages.current);
        pages.current?.replaceChildren(...drawn.canvases);
        returnTo(frame.current, pages.current, place);
        setShown({ count: drawn.count, drawn: drawn.canvases.length, texts: drawn.texts });
        setFailed(false);
      })
      .catch(() => {
        if (!stop.signal.aborted) setFailed(true);
      });
    return () => stop.abort();
  }, [pdf, pageWidth, label, mostPages]);

  const scrolled = () => {
    if (frame.current) setPageAt(placeIn(frame.current, pages.current).page + 1);
  };
  return (
    <div className={classes.preview}>
      <Group justify="space-between" mb="xs" gap="xs">
        <Text size="sm">
          {shown && shown.drawn > 1 && !isText && `Page ${Math.min(pageAt, shown.drawn)} of `}
          <span role="status">
            {shown ? pagesShown(shown) : `Drawing the ${what}…`}
            {shown && note !== '' && ` · ${note}`}
          </span>
        </Text>
        <PreviewControls what={what} zoom={zoom} onZoom={setZoom} isText={isText} onText={setText} />
      </Group>
      {failed && (
        <Alert role="alert" color="red" variant="outline" title="The preview could not be drawn">
          {what === 'letter'
            ? 'The letter itself is safe. Change something in it, or open it again, and the preview is drawn afresh.'
            : 'The scan itself is as it was. Open it in its own program to see it.'}
        </Alert>
      )}
      <div ref={measured} className={classes.room}>
        <section
          ref={frame}
          className={classes.frame}
          aria-label={`Preview: ${label}`}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be scrolled by the keyboard too
          tabIndex={0}
          onScroll={scrolled}
        >
          <div ref={pages} className={classes.pages} hidden={isText} />
          {isText && shown?.texts.map((text, index) => <p key={index}>{text}</p>)}
        </section>
      </div>
    </div>
  );
}

function pagesShown({ count, drawn }: ShownPages): string {
  const pages = `${count} ${count === 1 ? 'page' : 'pages'}`;
  return drawn < count ? `${pages}, the first ${drawn} shown` : pages;
}

/** Draws every page as wide as `cssWidth` pixels of the screen and reads its text. */
async function draw(pdf: Uint8Array, cssWidth: number, label: string, mostPages: number, signal: AbortSignal) {
  // A copy: the reader takes the bytes over into its own thread, and they are needed again at the next change of width.
  const task = getDocument({ data: pdf.slice(), worker: worker(), useWasm: false, useSystemFonts: false });
  try {
    const document = await task.promise;
    const canvases: HTMLCanvasElement[] = [];
    const texts: string[] = [];
    for (let number = 1; number <= Math.min(document.numPages, mostPages); number += 1) {
      if (signal.aborted) break;
      const page = await document.getPage(number);
      const viewport = page.getViewport({
        scale: (cssWidth / page.getViewport({ scale: 1 }).width) * devicePixelRatio,
      });
      const canvas = window.document.createElement('canvas');
      canvas.width = Math.floor(viewport.width);
      canvas.height = Math.floor(viewport.height);
      canvas.style.width = `${cssWidth}px`;
      canvas.setAttribute('role', 'img');
      canvas.setAttribute('aria-label', `${label}: page ${number} of ${document.numPages}`);
      await page.render({ canvas, viewport }).promise;
      canvases.push(canvas);
      texts.push(pageText((await page.getTextContent()).items));
    }
    return { count: document.numPages, canvases, texts };
  } finally {
    await task.destroy();
  }
}

type TextItems = Awaited<
  ReturnType<Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>['getTextContent']>
>['items'];

/** The text of a page, a line of text for each line of the page. */
function pageText(items: TextItems): string {
  let text = '';
  let lastLine: number | null = null;
  for (const item of items) {
    if (!('str' in item)) continue;
    const line = Number(item.transform[5]);
    if (lastLine !== null && Math.abs(line - lastLine) > LINE_BREAK_SLACK && !text.endsWith('\n')) text += '\n';
    text += item.str;
    if (item.hasEOL) text += '\n';
    lastLine = line;
  }
  return text.replace(/[ \t]+\n/g, '\n').trim();
}
