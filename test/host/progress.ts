/* eslint-disable @n8n/community-nodes/no-restricted-globals */

/** Prints one line. */
export function say(line = ''): void {
	process.stdout.write(`${line}\n`);
}

const secondsSince = (start: number): number => Math.round((Date.now() - start) / 1000);

/** In a terminal one line counts the seconds; in a log a new line now and then is enough to see that it lives. */
function tick(title: string, start: number): () => void {
	const terminal = process.stdout.isTTY;
	const show = () => process.stdout.write(terminal ? `\r${title} … ${secondsSince(start)} s` : `${title} … ${secondsSince(start)} s\n`);
	show();
	const timer = setInterval(show, terminal ? 1000 : 20_000);
	return () => {
		clearInterval(timer);
		if (terminal) say();
	};
}

/** Does a long piece of work in sight of the user: its title, the seconds it takes, and that it is done. */
export async function withProgress<T>(title: string, work: () => Promise<T>): Promise<T> {
	const start = Date.now();
	const stopTicking = tick(title, start);
	const result = await work().finally(stopTicking);
	say(`${title}: done in ${secondsSince(start)} s`);
	return result;
}
