/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { Readable } from 'node:stream';
import type { IExecuteSingleFunctions } from 'n8n-workflow';
import { readStart, startInItem } from '../../../nodes/SendStatus/content';
import { START_BYTES } from '../../../nodes/SendStatus/fileContent';
import { factsOfRejected } from '../factsOf';
import { inMemory, stored } from './items';

const content = Buffer.from(Array.from({ length: 20_000 }, (_, at) => (at * 31) % 256));

/** A stored file that comes in pieces of so many bytes. */
class StoredFile extends Readable {
	given = 0;

	constructor(private readonly piece: number, private readonly bytes = content) {
		super({ highWaterMark: piece });
	}

	_read(): void {
		const part = this.bytes.subarray(this.given, this.given + this.piece);
		this.given += part.length;
		this.push(part.length > 0 ? part : null);
	}
}

const contextOf = (getBinaryStream: (id: string, chunkSize?: number) => Promise<Readable>, execution: object = {}, signal?: AbortSignal) =>
	({ helpers: { getBinaryStream }, getExecuteData: () => execution, getExecutionCancelSignal: () => signal }) as unknown as IExecuteSingleFunctions;

describe('readStart', () => {
	it.each([1, 100, START_BYTES - 1, START_BYTES, 3 * START_BYTES])('reads no more than the start and closes the file, in pieces of %d', async (piece) => {
		const file = new StoredFile(piece);
		const start = await readStart(contextOf(async () => file), 'id', 'data');
		expect(start?.equals(content.subarray(0, START_BYTES))).toBe(true);
		expect(file.destroyed).toBe(true);
		expect(file.given).toBeLessThanOrEqual(START_BYTES + 2 * piece);
	});

	it.each([0, 1, START_BYTES])('gives all of a file of %d bytes', async (length) => {
		const file = new StoredFile(1000, content.subarray(0, length));
		expect(await readStart(contextOf(async () => file), 'id', 'data')).toHaveLength(length);
	});

	it('has one file of an execution open at a time, and goes on behind one that is lost', async () => {
		const execution = {};
		const files: StoredFile[] = [];
		const openFile = async (id: string): Promise<Readable> => {
			expect(files.filter(({ destroyed }) => !destroyed)).toEqual([]);
			if (id === 'id3') throw new Error('ENOENT');
			files.push(new StoredFile(1000));
			return files.at(-1)!;
		};
		const starts = await Promise.all(Array.from({ length: 9 }, async (_, at) => await readStart(contextOf(openFile, execution), `id${at}`, 'data').catch(() => 'lost')));
		expect(starts.map((start) => (typeof start === 'string' ? start : start?.length))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8].map((at) => (at === 3 ? 'lost' : START_BYTES)));
		expect(files).toHaveLength(8);
	});

	it.each([
		['is gone', async () => await Promise.reject(new Error('ENOENT'))],
		['breaks off', async () => new Readable({ read() { this.destroy(new Error('EIO')); } })],
	])('says so when the file %s', async (_, openFile) => {
		const facts = await factsOfRejected(readStart(contextOf(openFile), 'id', 'data'));
		expect(facts.title).toBe("The file in 'data' cannot be read");
		expect(facts.advice).toMatch(/run the node again that outputs it/);
		expect(facts.mayBeDone).toBe(false);
	});

	it('opens nothing when the execution has been stopped', async () => {
		const openFile = jest.fn();
		expect(await readStart(contextOf(openFile, {}, AbortSignal.abort()), 'id', 'data')).toBeUndefined();
		expect(openFile).not.toHaveBeenCalled();
	});
});

describe('startInItem', () => {
	it.each([0, 1, 2, 3, START_BYTES, 20_000])('gives the first bytes of a file of %d bytes', (length) => {
		const file = content.subarray(0, length);
		expect(startInItem(inMemory('image/png', 'a.png', file))).toEqual(file.subarray(0, START_BYTES));
	});

	it('knows none of a file that is stored elsewhere', () => {
		expect(startInItem(stored('image/png'))).toBeUndefined();
	});
});
