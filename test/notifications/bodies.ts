/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IDataObject } from 'n8n-workflow';

const jsonIn = (file: string): unknown => JSON.parse(readFileSync(join(__dirname, file), 'utf8'));

/** What must be read from each body, in words of its own. */
export const expected = jsonIn('expected.json') as Record<string, IDataObject>;

/** The notification in a file; one of them is as receiveNotification hands it out. */
const notificationIn = (file: string): IDataObject => {
	const body = jsonIn(file) as IDataObject;
	return 'receiptId' in body ? (body.body as IDataObject) : body;
};

/** Each notification with what must be read from it, by its file. */
export const bodies = Object.keys(expected).map((file) => [file, notificationIn(file), expected[file]] as const);

/** The notification in the file whose name begins so. */
export const bodyOf = (start: string): IDataObject => {
	const found = bodies.find(([file]) => file.startsWith(start));
	if (!found) throw new Error(`No notification ${start}`);
	return structuredClone(found[1]);
};

/** Whatever GREEN-API answers, notifications or not. */
export const everything = readdirSync(__dirname).filter((file) => /^\d/.test(file)).map(jsonIn);
