import type { HandedFile } from '../../../electron/domain/handedFiles.ts';

/** The list with more files, each once; the newest knowledge of a file counts. */
export function withFiles(files: readonly HandedFile[], more: readonly HandedFile[]): HandedFile[] {
  const all = new Map(files.map((file) => [file.sha256, file]));
  for (const file of more) all.set(file.sha256, file);
  return [...all.values()];
}

/** What the form's command is told of its files. */
export function fileRefs(files: readonly HandedFile[]): { sha256: HandedFile['sha256']; name: string }[] {
  return files.map(({ sha256, name }) => ({ sha256, name }));
}
