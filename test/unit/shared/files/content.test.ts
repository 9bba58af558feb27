/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { Readable } from 'node:stream';
import { startOf } from '../../../../nodes/shared/files/content';
import { START_BYTES } from '../../../../nodes/shared/files/fileContent';
import type { Item } from '../../../../nodes/shared/form/field';
import { ItemFile } from '../../../../nodes/shared/form/itemFile';
import { factsOfRejected } from '../../factsOf';
import { itemWith } from '../../readForm';
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
	({ ...itemWith({}, { getBinaryStream }), getExecuteData: () => execution, getExecutionCancelSignal: () => signal }) as Item;

/** The first bytes of the file in the field `data`, which n8n has stored under this id. */
const startOfStored = async (context: Item, id = 'id') => await startOf(context, new ItemFile('data', { ...stored('image/png'), id }));

describe('startOf, for a stored file', () => {
	it.each([1, 100, START_BYTES - 1, START_BYTES, 3 * START_BYTES])('reads no more than the start and closes the file, in pieces of %d', async (piece) => {
		const file = new StoredFile(piece);
		const start = await startOfStored(contextOf(async () => file));
		expect(start?.equals(content.subarray(0, START_BYTES))).toBe(true);
		expect(file.destroyed).toBe(true);
		expect(file.given).toBeLessThanOrEqual(START_BYTES + 2 * piece);
	});

	it.each([0, 1, START_BYTES])('gives all of a file of %d bytes', async (length) => {
		const file = new StoredFile(1000, content.subarray(0, length));
		expect(await startOfStored(contextOf(async () => file))).toHaveLength(length);
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
		const starts = await Promise.all(Array.from({ length: 9 }, async (_, at) => await startOfStored(contextOf(openFile, execution), `id${at}`).catch(() => 'lost')));
		expect(starts.map((start) => (typeof start === 'string' ? start : start?.length))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8].map((at) => (at === 3 ? 'lost' : START_BYTES)));
		expect(files).toHaveLength(8);
	});

	it.each([
		['is gone', async () => await Promise.reject(new Error('ENOENT'))],
		['breaks off', async () => new Readable({ read() { this.destroy(new Error('EIO')); } })],
	])('says so when the file %s', async (_, openFile) => {
		const facts = await factsOfRejected(startOfStored(contextOf(openFile)));
		expect(facts.title).toBe("The file in 'data' cannot be read");
		expect(facts.advice).toMatch(/run the node again that outputs it/);
		expect(facts.mayBeDone).toBe(false);
	});

	it('opens nothing when the execution has been stopped', async () => {
		const openFile = jest.fn();
		expect(await startOfStored(contextOf(openFile, {}, AbortSignal.abort()))).toBeUndefined();
		expect(openFile).not.toHaveBeenCalled();
	});
});

describe('startOf, for a file in its item', () => {
	it.each([0, 1, 2, 3, START_BYTES, 20_000])('gives the first bytes of a file of %d bytes', async (length) => {
		const file = content.subarray(0, length);
		expect(await startOf(itemWith({}), new ItemFile('data', inMemory('image/png', 'a.png', file)))).toEqual(file.subarray(0, START_BYTES));
	});
});
