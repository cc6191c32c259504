/**
 * What a half-filled form is kept under: one name for each form, so that it can be found again from the list of what was
 * begun and not finished. A new family of keys makes the build red until the list knows where it leads.
 */
export type DraftKey =
  | 'log'
  | 'set-up'
  | 'import'
  | 'reports:homes'
  | 'procedures:adopt'
  | 'policies:adopt'
  | 'calendar:closures'
  | 'calendar:one-off-day'
  | `calendar:take-back:${string}`
  | 'office:details'
  | 'office:limits'
  | 'office:letters'
  | 'office:post'
  /** How letters are to be printed, what came out of the printer, and what left the office. */
  | `post:${'print' | 'run' | 'left'}`
  | 'office:approvals'
  | 'office:dictionary'
  /** A standard paragraph by its id, or "new". */
  | `paragraph:${string}`
  /** A member of staff by their id, or "new". */
  | `staff:${string}`
  | `person:${string}`
  | `scan:${string}`
  /** The words of a letter, by the template's name; or why a version of them is used again. */
  | `wording:${string}:${'words' | 'again'}`
  | `letter:${string}:${'posted' | 'clashes' | 'ask-approval' | 'approval'}`
  /** A theme of the Learning page by its id, or "new", with what is done with it. */
  | `theme:${string}:${string}`
  | `letter:${string}:${'posted' | 'clashes' | 'copy' | 'back' | 'sent-again' | 'format'}`
  | `letter:${string}:${'posted' | 'clashes' | 'copy' | 'back' | 'sent-again' | 'format' | 'address'}`
  /** A form over a case, with what it is about: "case:…:add-note", "case:…:correct:…", "case:…:remedy:new". */
  | `case:${string}:${string}`;
