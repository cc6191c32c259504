/** What services ask of the desktop. The shell answers with Electron's dialogs; tests with answers of their own. */
export interface Desktop {
  /** A folder to write into; null when the user thought better of it. Opens where it was last used. */
  chooseFolder(title: string): Promise<string | null>;
  chooseFiles(title: string): Promise<string[]>;
  chooseSavePath(title: string, suggestedName: string): Promise<string | null>;
  /** Shows the system's print dialog for a PDF file; false when the user cancelled. */
  printPdf(path: string): Promise<boolean>;
  /** Opens a file of a harmless type with the program that Windows has for it. */
  openFile(path: string): Promise<void>;
  /** Opens the draft of an email, which the program has just made, for writing; false where the PC has no mail program. */
  openEmailDraft(path: string): Promise<boolean>;
  showFolder(path: string): Promise<void>;
  quit(): void;
  /** Ends the program and starts it again. */
  relaunch(): void;
}
