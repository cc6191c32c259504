import { z } from 'zod';

// The window's security policy forbids code made from strings, and zod's faster path would try it and be reported for it.
// Imported first in main.tsx: the setting is read when a schema is made.
z.config({ jitless: true });
