import { afterEach } from 'vitest';
import { clearUp } from './afterTest.ts';

// Read again for each file of tests, unlike what they share: a hook in a shared module would hold for the first file only.
afterEach(clearUp);
