export function keepTestsInMemory(): void;
