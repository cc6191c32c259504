import { defineConfig } from 'drizzle-kit';

/**
 * `npm run migrations` compares the tables with the last snapshot and writes the next migration. drizzle-kit does not know STRICT:
 * end every CREATE TABLE of a new migration with `STRICT` by hand (tests/store/migrations.test.ts insists on it).
 */
export default defineConfig({
  dialect: 'sqlite',
  schema: [
    './electron/store/officeTables.ts',
    './electron/store/caseTables.ts',
    './electron/store/calendarTables.ts',
    './electron/store/ruleTables.ts',
    './electron/store/themeTables.ts',
    './electron/store/importTables.ts',
  ],
  out: './drizzle',
});
