import type { ElectronApplication } from '@playwright/test';

/** Answers the system's file dialogs in the user's place: Playwright cannot see windows that the system draws. */
export async function answerDialogs(
  app: ElectronApplication,
  answers: { folder?: string; files?: string[]; savePath?: string },
): Promise<void> {
  await app.evaluate(({ dialog }, given) => {
    dialog.showOpenDialog = async (...args: unknown[]) => {
      const options = args.at(-1);
      const wantsFolder = JSON.stringify(options).includes('openDirectory');
      const filePaths = wantsFolder ? (given.folder === undefined ? [] : [given.folder]) : (given.files ?? []);
      return { canceled: filePaths.length === 0, filePaths };
    };
    dialog.showSaveDialog = async () => ({
      canceled: given.savePath === undefined,
      filePath: given.savePath ?? '',
    });
  }, answers);
}
