/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import { askNpm, installFromNpm, isAtNpm } from './atNpm';
import { installEngines } from './engines';
import { type Version, versions } from './versions';

/** What is to be run, and the folder that has its engines. */
export interface Chosen {
	wanted: Version[];
	engines: string;
}

/**
 * All pinned versions, those of the line that N8N_LINE names, or a release that no lock file pins: the one that npm has today, or any by its number.
 *
 * @throws Error where there is no such version, or its engine cannot be installed
 */
export async function chosen(line = process.env.N8N_LINE): Promise<Chosen> {
	if (line !== undefined && isAtNpm(line)) {
		const wanted = await askNpm(line);
		return { wanted, engines: await installFromNpm(wanted[0]) };
	}
	const wanted = versions.filter((version) => line === undefined || version.line === line);
	const lines = [...new Set(versions.map((version) => version.line)), 'newest'];
	if (wanted.length === 0) throw new Error(`N8N_LINE is "${line}"; there are ${lines.join(', ')}, and any release by its whole number`);
	return { wanted, engines: await installEngines() };
}
