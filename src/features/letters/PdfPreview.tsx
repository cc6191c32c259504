import { ActionIcon, Alert, Group, Text, Tooltip } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { GlobalWorkerOptions, getDocument, PDFWorker, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { useEffect, useRef, useState } from 'react';
import classes from './PdfPreview.module.css';

GlobalWorkerOptions.workerSrc = workerUrl;

const ZOOMS = [1, 1.25, 1.5, 2] as const;
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

/** The very PDF, page by page, as wide as there is room; the old pages stay until the new ones are drawn. */
export function PdfPreview({
  pdf,
  label,
  note,
  what = 'letter',
  mostPages = Number.POSITIVE_INFINITY,
}: PdfPreviewProps) {
  const pages = useRef<HTMLDivElement>(null);
  const { ref: frame, width } = useElementSize();
  const [zoom, setZoom] = useState<(typeof ZOOMS)[number]>(1);
  const [shown, setShown] = useState<ShownPages | null>(null);
  const [failed, setFailed] = useState(false);
  const room = Math.floor(width);

  useEffect(() => {
    if (room <= 0) return;
    const stop = new AbortController();
    draw(pdf, room * zoom, label, mostPages, stop.signal)
      .then((drawn) => {
        if (stop.signal.aborted) return;
        pages.current?.replaceChildren(...drawn.canvases);
        setShown({ count: drawn.count, drawn: drawn.canvases.length, texts: drawn.texts });
        setFailed(false);
      })
      .catch(() => {
        if (!stop.signal.aborted) setFailed(true);
      });
    return () => stop.abort();
  }, [pdf, room, zoom, label, mostPages]);

  const step = ZOOMS.indexOf(zoom);
  return (
    <div className={classes.preview}>
      <Group justify="space-between" mb="xs" gap="xs">
        <Text size="sm" role="status">
          {shown ? pagesShown(shown) : `Drawing the ${what}…`}
          {shown && note !== '' && ` · ${note}`}
        </Text>
        <Group gap={4}>
          <Tooltip label="Smaller">
            <ActionIcon
              variant="default"
              aria-label={`Show the ${what} smaller`}
              disabled={step === 0}
              onClick={() => setZoom(ZOOMS[step - 1] ?? 1)}
            >
              <IconZoomOut size={18} aria-hidden />
            </ActionIcon>
          </Tooltip>
          <Tooltip label="Larger">
            <ActionIcon
              variant="default"
              aria-label={`Show the ${what} larger`}
              disabled={step === ZOOMS.length - 1}
              onClick={() => setZoom(ZOOMS[step + 1] ?? 2)}
            >
              <IconZoomIn size={18} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </Group>
      </Group>
      {failed && (
        <Alert role="alert" color="red" variant="outline" title="The preview could not be drawn">
          {what === 'letter'
            ? 'The letter itself is safe. Change something in it, or open it again, and the preview is drawn afresh.'
            : 'The scan itself is as it was. Open it in its own program to see it.'}
        </Alert>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be scrolled by the keyboard too */}
      <section className={classes.frame} aria-label={`Preview: ${label}`} tabIndex={0}>
        <div ref={frame}>
          <div ref={pages} className={classes.pages} />
        </div>
      </section>
      {shown && (
        <details className={classes.asText}>
          <summary>Read the {what} as text</summary>
          {shown.texts.map((text, index) => (
            <p key={index}>{text}</p>
          ))}
        </details>
      )}
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
