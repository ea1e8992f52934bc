import path from 'node:path';

/** Where the embedded database is. */
export const databaseFile = (folder: string): string => path.join(folder, 'zeren.db');
