/** Ends a `switch` over a union: a member that was forgotten does not compile, and one that arrives all the same is an error. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
