/* eslint-disable @n8n/community-nodes/no-restricted-globals */

/** n8n's release lines that can be installed here, each at the version that its recipe names. */
export const lines = ['2.41', '1.123'] as const;

export type N8nLine = (typeof lines)[number];

function chosen(): N8nLine {
	const named = process.env.N8N_LINE ?? lines[0];
	const line = lines.find((known) => known === named);
	if (!line) throw new Error(`N8N_LINE is "${named}"; there are ${lines.join(' and ')}`);
	return line;
}

/** The line that the suites run in: the newest, or the one that the environment variable N8N_LINE names. */
export const lineUnderTest = chosen();
