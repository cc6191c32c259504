/** A page for a browser to print: what it says, what it needs beside it, and what is done before it is printed. */
export interface PageToPrint {
  html: string;
  /** The font files that the page asks for, by the names that its style sheet gives them under `fonts/`. */
  fontFolder: string;
  /** A script that is run when the fonts are there; what it answers comes back with the bytes. */
  prepare: string;
}

/** Prints pages by a browser's own layout. The shell answers with Electron's; tests and plain Node have none. */
export interface PagePrinter {
  print(page: PageToPrint): Promise<{ bytes: Uint8Array; answer: unknown }>;
}
