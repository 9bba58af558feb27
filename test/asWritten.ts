/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isDeepStrictEqual } from 'node:util';

/** Whether files that tests compare with are written where they differ: `CONTRACT=write npx jest …`. Whoever does that reads the difference. */
const isWriting = process.env.CONTRACT === 'write';

const asData = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const dataIn = (file: string): unknown => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : `${file} is not there`);

/** Stands in the difference that a failed test shows. */
const REMEDY = 'If this is meant: CONTRACT=write npx jest contract outputSchemas. Then read what it wrote';

export const asTabbed = (value: unknown): string => JSON.stringify(value, null, '\t');

/** Expects that a value is what a JSON file holds; or writes it there, as `toText` spells it. */
export function expectAsWritten(file: string, value: unknown, toText = asTabbed): void {
	const data = asData(value);
	if (isWriting && !isDeepStrictEqual(data, dataIn(file))) {
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, `${toText(data)}\n`);
	}
	expect({ [REMEDY]: data }).toEqual({ [REMEDY]: dataIn(file) });
}
