/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { withProgress } from './progress';
import { run } from './run';

/** Where a program of this name lies among the folders of PATH; undefined when it is not there. */
export function inPath(program: string): string | undefined {
	return (process.env.PATH ?? '')
		.split(delimiter)
		.map((folder) => join(folder, program))
		.find(existsSync);
}

/** What Debian's packages ask before they start a service that they bring: nothing is to run that a test did not start. */
const POLICY = '/usr/sbin/policy-rc.d';
/** One at a time: apt-get waits for no other, and the policy belongs to whoever has made it. */
const LOCK = '/tmp/n8n-nodes-green-api-apt.lock';
const APT_GET = `
set -e
exec 9> ${LOCK}
flock 9
if [ ! -e ${POLICY} ]; then
	trap 'rm -f ${POLICY}' EXIT
	trap 'exit 1' HUP INT TERM
	printf '#!/bin/sh\\nexit 101\\n' > ${POLICY}
	chmod 755 ${POLICY}
fi
DEBIAN_FRONTEND=noninteractive apt-get "$@"
`;

async function aptGet(...args: string[]): Promise<void> {
	const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
	const [command, ...rest] = [...asRoot, 'sh', '-c', APT_GET, 'apt-get', ...args];
	await run(command, rest, { cwd: '/' });
}

/**
 * Gives what `find` finds, after installing these Debian packages where it finds nothing.
 *
 * @param what names it, for the error
 * @throws Error when it is missing and cannot be installed here
 */
export async function provide<T>(what: string, packages: string[], find: () => T | undefined): Promise<T> {
	const present = find();
	if (present !== undefined) return present;
	const names = packages.join(' ');
	if (!inPath('apt-get')) throw new Error(`${what} is missing, and this machine has no apt-get to install it with (Debian: ${names}). Install it and start again.`);
	await withProgress(`Installing ${names} from Debian's packages`, async () => {
		await aptGet('update');
		await aptGet('install', '-y', '--no-install-recommends', ...packages);
	});
	const installed = find();
	if (installed === undefined) throw new Error(`${what} is not where it is looked for, although ${names} is installed`);
	return installed;
}
