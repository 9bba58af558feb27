/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { Agent } from 'node:http';

/**
 * How axios gets to an n8n on this machine: past any proxy, and with a connection for each request. One that is kept is closed by
 * a busy n8n in the very moment in which the next request sets out on it; that request is lost, and must not be sent again.
 */
export const direct = { proxy: false, httpAgent: new Agent({ keepAlive: false }) } as const;
