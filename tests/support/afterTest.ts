const left: (() => unknown)[] = [];

/** Clears up after the test, behind everything that was begun later. */
export function afterTest(clearUp: () => unknown): void {
  left.push(clearUp);
}

/** What the test that has just ended left to be cleared up. */
export async function clearUp(): Promise<void> {
  for (const clear of left.splice(0).reverse()) await clear();
}
