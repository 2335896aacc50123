import { afterAll, vi } from 'vitest';

// What a file has begun to bring late comes before the next: the modules are shared, and what is cut off never comes.
afterAll(() => vi.dynamicImportSettled());
