/** The time for n8n's installation, where it is missing, and its start. */
export const INSTALLATION_AND_START = 45 * 60_000;

/** n8n 1's default way to SQLite gets its transactions mixed up when workflows are saved at the same time; n8n 2 has a pool by default. */
export const settings = { DB_SQLITE_POOL_SIZE: '4' };
