/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import axios from 'axios';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { freePort } from '../host/ports';

const LONGEST_READING = 120_000;

/** What n8n's process holds after a garbage collection. */
export interface Reading {
	/** Bytes on the JavaScript heap. */
	heap: number;
	/** The most memory that the process has ever had, in bytes. */
	peak: number;
	/** What keeps the process alive, how many of each kind: timers, sockets, requests … */
	resources: Record<string, number>;
	/** How many listeners there are to the process's own events. */
	listeners: number;
}

/** A way to look into an n8n's process. */
export interface Gauge {
	/** n8n's settings with which it lets itself be looked into. */
	settings: Record<string, string>;
	read(): Promise<Reading>;
	/** How many runs of this package's nodes are there, finished ones that somebody still holds included. */
	runs(): Promise<number>;
}

/** Makes a gauge for an n8n that is yet to be started. */
export async function newGauge(): Promise<Gauge> {
	const port = await freePort();
	const preloaded = pathToFileURL(join(__dirname, 'insideN8n.mjs')).href;
	const ask = async <T>(path: string): Promise<T> => (await axios.get<T>(`http://127.0.0.1:${port}${path}`, { proxy: false, timeout: LONGEST_READING })).data;
	return {
		settings: { NODE_OPTIONS: `--import ${preloaded}`, SOAK_GAUGE_PORT: String(port) },
		read: async () => await ask<Reading>('/'),
		runs: async () => await ask<number>('/runs'),
	};
}
