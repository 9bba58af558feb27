import { fileFetcher, readAtMost } from '../../../../nodes/shared/web/fetchFile';
import type { Api } from '../../../../nodes/shared/transport/api';
import { fc } from '../../../properties/fixed';

async function* streamOf(chunks: Uint8Array[], ended?: () => void) {
	try {
		yield* chunks;
	} finally {
		ended?.();
	}
}

describe('readAtMost', () => {
	it('gives the bytes of any stream, whatever length was announced, up to the limit', async () => {
		const chunks = fc.array(fc.uint8Array({ maxLength: 60 }), { maxLength: 8 });
		await fc.assert(
			fc.asyncProperty(chunks, fc.integer({ min: 0, max: 300 }), fc.integer({ min: 300, max: 500 }), async (parts, announced, most) => {
				const whole = Buffer.concat(parts);
				const read = await readAtMost(most, streamOf(parts), announced).catch(() => 'too large');
				expect(read).toEqual(whole.length <= most ? whole : 'too large');
			}),
		);
	});

	it('ends a stream that never ends, with the first byte above the limit', async () => {
		let [given, isEnded] = [0, false];
		async function* endless() {
			try {
				for (;;) yield Buffer.alloc((given += 1) && 10);
			} finally {
				isEnded = true;
			}
		}
		await expect(readAtMost(100, endless(), 0)).rejects.toThrow('The file is larger than 100 MB');
		expect([given, isEnded]).toEqual([11, true]);
	});

	it('takes no more room than was announced', async () => {
		const read = await readAtMost(1000, streamOf([Buffer.from('abc'), Buffer.from('def')]), 6);
		expect([read.toString(), read.buffer.byteLength]).toEqual(['abcdef', 6]);
	});
});

describe('fileFetcher', () => {
	const credential = { apiUrl: 'https://api.example.com', idInstance: '7103000000', apiTokenInstance: 'token' };

	/** Why nothing comes from a link whose request ends with this error. */
	const whyNot = async (error: Error) => {
		const helpers = { httpRequest: async () => await Promise.reject(error) };
		const context = { getExecutionCancelSignal: () => undefined, getCredentials: async () => await Promise.resolve(credential), helpers };
		const fetchFile = await fileFetcher({ context, network: {} } as unknown as Api);
		return await fetchFile('https://media.example.com/1.jpg').catch(({ message }: Error) => message);
	};

	it("calls n8n's protection by its name, and nothing else", async () => {
		const blocked = 'The request was blocked because it resolves to a restricted IP address';
		expect(await whyNot(new Error(blocked))).toBe(`n8n does not let the request for the file through (${blocked})`);
		expect(await whyNot(Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' }))).toBe('The connection to the server of the file broke off (ECONNRESET)');
	});
});
