/** Something wrong with a procedure, for whoever wrote it. */
export interface ProcedureProblem {
  /** Where: "clocks[2].stop". */
  path: string;
  text: string;
}
