import type { BrowserContext, ConsoleMessage, Page, Route } from 'playwright-core';

/** What a page received and complained about. */
export interface Watch {
	/** All answers of n8n's REST interface, and all that it pushed. */
	received: string[];
	/** Errors of the page's scripts, and what it wrote to the console as an error about our package. */
	complaints: string[];
}

const OURS = /green-?api|(send|delete)Status|get(Outgoing|Incoming)Statuses|getStatusStatistic|last(Outgoing|Incoming)Messages/i;

/** A busy n8n takes its time; half a minute is what the browser's driver gives it. Milliseconds. */
const LONGEST_ANSWER = 120_000;

/** What the editor throws for a request that was under way when a test left the page, or when n8n was away, which tests see themselves. */
const isCutOff = ({ message }: Error): boolean => message.includes("Can't connect to n8n");

/** The answer is fetched on the page's behalf: once the page has moved on, a browser no longer gives it out. */
async function passOn(route: Route, received: string[]): Promise<void> {
	const response = await route.fetch({ timeout: LONGEST_ANSWER }).catch(() => undefined);
	// Whoever asked has gone: the page was left.
	if (!response) return await route.abort().catch(() => undefined);
	received.push(`${route.request().url()}\n${await response.text()}`);
	await route.fulfill({ response }).catch(() => undefined);
}

const isAboutUs = (message: ConsoleMessage): boolean => {
	const { url } = message.location();
	return message.type() === 'error' && OURS.test(`${message.text()} ${url}`);
};

/** Lets a browser reach n8n alone: what its editor wants from the Internet must neither help nor delay. */
export async function keepAtHome(context: BrowserContext, home: string): Promise<void> {
	await context.route((url) => url.origin !== home, async (route) => await route.abort());
}

/** Watches a page from now on. */
export async function watch(page: Page, home: string): Promise<Watch> {
	const received: string[] = [];
	const complaints: string[] = [];
	await page.route(`${home}/rest/**`, async (route) => await passOn(route, received));
	page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => received.push(String(payload))));
	page.on('pageerror', (error) => isCutOff(error) || complaints.push(String(error.stack ?? error)));
	page.on('console', (message) => {
		if (isAboutUs(message) && message.location().url.startsWith(home)) complaints.push(`${message.text()} (${message.location().url})`);
	});
	return { received, complaints };
}
