/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import metadata from 'libphonenumber-js/metadata.max.json';

/** The kind of national number, such as mobile, that a calling code has: its pattern, and how many digits it has. */
export interface Plan {
	pattern: string;
	lengths: number[];
}

/** Where the library's minified metadata keep what is read of a country. */
const LENGTHS = 3;
const KINDS = 11;

/** The kinds of number of one country, each with its own lengths or those of the country. */
const plansOf = (country: unknown[]): Plan[] =>
	(country[KINDS] as ([string, number[]?] | 0)[])
		.flatMap((kind) => (kind ? [{ pattern: kind[0], lengths: kind[1] ?? (country[LENGTHS] as number[]) }] : []));

const countries = metadata.countries as Record<string, unknown[]>;

/** What the library calls valid: for each calling code the plans of all countries that share it. */
export const plans = new Map<string, Plan[]>([
	...Object.entries(metadata.country_calling_codes)
		.map(([code, names]): [string, Plan[]] => [code, names.flatMap((name) => plansOf(countries[name]))]),
	...Object.entries(metadata.nonGeographic).map(([code, plan]): [string, Plan[]] => [code, plansOf(plan)]),
]);

const library = dirname(require.resolve('libphonenumber-js/package.json'));

/** The version of the library that is installed, and its day as YYYY-MM-DD, which its changelog gives. */
export function libraryRelease(): { version: string; day: string } {
	const { version } = JSON.parse(readFileSync(join(library, 'package.json'), 'utf8')) as { version: string };
	const heading = readFileSync(join(library, 'CHANGELOG.md'), 'utf8').split('\n').find((line) => line.startsWith(`${version} / `));
	const [day, month, year] = heading?.split(' / ')[1].trim().split('.') ?? [];
	if (!year) throw new Error(`The changelog of libphonenumber-js has no day for ${version}`);
	return { version, day: [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-') };
}
