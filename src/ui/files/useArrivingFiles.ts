import { useEffect, useRef, useState } from 'react';
import { programNow } from '../../api/now.ts';
import { type Arriving, readArriving } from './arriving.ts';

/**
 * Hears files that are dropped anywhere on the window, or pasted, while `isListening`. Words that are pasted into a field stay
 * what they are. Answers whether files are held over the window.
 */
export function useArrivingFiles(isListening: boolean, onArrive: (arriving: Arriving) => void): boolean {
  const [isOver, setOver] = useState(false);
  const latest = useRef(onArrive);
  useEffect(() => {
    latest.current = onArrive;
  });

  useEffect(() => {
    if (!isListening) return;
    // Entering a part of the page leaves the part around it: what counts is how many have been entered and not left.
    let depth = 0;
    const over = (now: number) => {
      depth = Math.max(0, now);
      setOver(depth > 0);
    };
    const onEnter = (event: DragEvent) => {
      if (!bringsFiles(event.dataTransfer)) return;
      event.preventDefault();
      over(depth + 1);
    };
    const onOver = (event: DragEvent) => {
      if (!bringsFiles(event.dataTransfer)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    };
    const onLeave = (event: DragEvent) => {
      if (bringsFiles(event.dataTransfer)) over(depth - 1);
    };
    const onDrop = (event: DragEvent) => {
      if (!event.dataTransfer || !bringsFiles(event.dataTransfer)) return;
      event.preventDefault();
      over(0);
      latest.current(readArriving(event.dataTransfer, programNow(), false));
    };
    const onPaste = (event: ClipboardEvent) => {
      const brought = event.clipboardData;
      if (!brought || brought.files.length === 0) return;
      // A table copied from a spreadsheet comes as words and as a picture of itself: in a field the words are meant.
      if (isField(event.target) && brought.types.includes('text/plain')) return;
      event.preventDefault();
      latest.current(readArriving(brought, programNow(), true));
    };
    window.addEventListener('dragenter', onEnter);
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    window.addEventListener('paste', onPaste);
    return () => {
      setOver(false);
      window.removeEventListener('dragenter', onEnter);
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
      window.removeEventListener('paste', onPaste);
    };
  }, [isListening]);
  return isOver;
}

function bringsFiles(transfer: DataTransfer | null): boolean {
  return transfer?.types.includes('Files') ?? false;
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea'));
}
